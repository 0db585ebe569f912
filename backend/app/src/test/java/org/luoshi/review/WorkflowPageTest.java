package org.luoshi.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.access.Role;

/** {@code docs/workflow.md} is the step table of the code, word for word. */
class WorkflowPageTest {

    /** Set to {@code true} to have the page written anew. */
    private static final String WRITE = "luoshi.docs.write";

    private static final Path PAGE = Path.of("../../docs/workflow.md");

    private static final String HEAD =
            """
            # The legal steps of a declaration

            This page is written by `WorkflowPageTest` from `review.ReviewWorkflow`, the one table behind the guard and the buttons; the test
            fails when the two differ. Change the table in the code, never this page, and have it written anew:
            `cd backend && mvn -q test -Dtest=WorkflowPageTest -D%s=true -Dsurefire.failIfNoSpecifiedTests=false`.

            A step is refused in this order: the role may not call it at all (403), the graduate is out of scope (404), the version is old
            (409 `changed-meanwhile`), no row fits or it is somebody else's step (409 `step-not-allowed`), one person would check their own
            work (409 `maker-is-checker`), something is missing (422). The refusal names what is allowed instead.

            本页由测试根据代码中的流程表生成：谁在什么状态下可以做什么，还需要什么。

            """
                    .formatted(WRITE);

    @Test
    @DisplayName("docs/workflow.md is what the code does (after a change: -Dluoshi.docs.write=true)")
    void page() throws IOException {
        String page = HEAD + diagram() + "\n" + table();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.exists(PAGE) ? Files.readString(PAGE) : "(absent)");
    }

    private static String diagram() {
        return ReviewWorkflow.TABLE.stream()
                .map(row -> "  " + row.from() + " --> " + row.to() + ": " + row.action())
                .collect(Collectors.joining("\n", "```mermaid\nstateDiagram-v2\n  [*] --> DRAFT\n", "\n```\n"));
    }

    private static String table() {
        return ReviewWorkflow.TABLE.stream()
                .map(row -> Stream.of(
                                "`" + row.from() + "`",
                                "`" + row.action() + "`",
                                who(row),
                                "`" + row.to() + "`",
                                row.needs().stream().map(Need::zh).collect(Collectors.joining("；")),
                                row.needs().stream().map(Need::en).collect(Collectors.joining("; ")))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining(
                        "\n",
                        "| From | Action | Who | To | 条件 | Needs |\n|---|---|---|---|---|---|\n",
                        "\n\n" + refusals()));
    }

    private static String who(Transition row) {
        return row.byPeople()
                ? row.who().stream().map(Role::realmName).collect(Collectors.joining(", "))
                : "the system 系统";
    }

    private static String refusals() {
        return Arrays.stream(Need.values())
                .filter(need -> need.kind() != Need.Kind.SYSTEM)
                .map(need -> "| " + need.zh() + " | " + need.en() + " | " + answer(need.kind()) + " |")
                .collect(Collectors.joining("\n", "| 条件 | Need | When not met |\n|---|---|---|\n", "\n"));
    }

    private static String answer(Need.Kind kind) {
        return switch (kind) {
            case STANDING -> "409 `step-not-allowed`";
            case SEPARATION -> "409 `maker-is-checker`";
            case CONTENT -> "422 with what is missing";
            case SYSTEM -> "—";
        };
    }
}
