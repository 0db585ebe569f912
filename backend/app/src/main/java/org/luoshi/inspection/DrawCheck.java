package org.luoshi.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableReading;
import org.luoshi.policy.Destination;

/** Holds the population of one inspection against the committed root, and draws its sample again (R8.2). */
final class DrawCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptInspection one;
    private final Consumer<Finding> findings;
    private final List<String> leaves = new ArrayList<>();
    private final List<Drawing.Candidate> candidates = new ArrayList<>();

    /** Of a member: whose and of which college, as its row says. */
    private final Map<String, String> places = new HashMap<>();

    DrawCheck(KeptInspection one, Consumer<Finding> findings) {
        this.one = one;
        this.findings = findings;
    }

    void check(HeldRow held, Connection snapshot) throws SQLException {
        TableReading.rows(
                snapshot,
                "select m.declaration_id, m.graduate_id, c.code, m.destination, m.stratum, m.leaf, m.college_id"
                        + " from inspection_member m left join college c on c.id = m.college_id where m.inspection_id = "
                        + one.row.id + " order by m.place",
                this::member);
        LogLine committed = one.committed();
        if (committed == null) {
            held.same("members of the population", leaves.size(), 0);
            samples(snapshot, Map.of());
            return;
        }
        held.same("members of the population", leaves.size(), committed.text("population"));
        leaves.addFirst(one.row.plan == null ? "" : one.row.plan);
        String root = Population.root(leaves);
        held.same("root of the population", root, committed.text("root"));
        if (one.drawn() == null) {
            samples(snapshot, Map.of());
        } else if (root.equals(committed.text("root"))) {
            Map<String, Drawing.Drawn> drawn = new HashMap<>();
            Drawing.draw(root, one.drawn().text("seed"), candidates, one.sizes())
                    .forEach(each -> drawn.put(each.declaration(), each));
            checking(held, samples(snapshot, drawn));
        }
    }

    // the root is over the leaves alone: what stands beside one in its row has to say the same
    private void member(ResultSet row) throws SQLException {
        HeldRow held = new HeldRow("inspection-member", one.row.id + "/" + row.getString(1), findings);
        leaves.add(row.getString(6));
        try {
            JsonNode leaf = JSON.readTree(row.getString(6));
            held.same("declaration", row.getString(1), leaf.path("declaration").asText());
            held.same("graduate", row.getString(2), leaf.path("graduate").asText());
            held.same("college", row.getString(3), leaf.path("college").asText());
            held.same("destination", row.getString(4), leaf.path("destination").asText());
            held.same("stratum", row.getString(5), leaf.path("stratum").asText());
            candidates.add(new Drawing.Candidate(
                    leaf.path("declaration").asText(),
                    leaf.path("stratum").asText(),
                    Destination.valueOf(leaf.path("destination").asText())));
        } catch (JsonProcessingException | IllegalArgumentException altered) {
            held.altered("its leaf is not what was committed");
        }
        places.put(row.getString(1), row.getString(2) + " " + row.getString(7));
    }

    // gives who checks which declaration
    private TreeMap<String, String> samples(Connection snapshot, Map<String, Drawing.Drawn> drawn) throws SQLException {
        Map<String, Drawing.Drawn> left = new TreeMap<>(drawn);
        TreeMap<String, String> checking = new TreeMap<>();
        TableReading.rows(
                snapshot,
                "select id, declaration_id, stratum, place, graduate_id, college_id, checking_college_id"
                        + " from inspection_sample where inspection_id = " + one.row.id + " order by id",
                row -> {
                    HeldRow held = new HeldRow("inspection-sample", row.getString(1), findings);
                    Drawing.Drawn due = left.remove(row.getString(2));
                    if (due == null) {
                        held.withoutEntry();
                        return;
                    }
                    held.same("stratum", row.getString(3), due.stratum());
                    held.same("place", row.getInt(4), due.place());
                    held.same(
                            "graduate and college",
                            row.getString(5) + " " + row.getString(6),
                            places.get(due.declaration()));
                    checking.put(due.declaration(), String.valueOf(row.getString(7)));
                });
        left.keySet().forEach(declaration -> new HeldRow(
                        "inspection-sample", one.row.id + "/declaration/" + declaration, findings)
                .missing());
        return checking;
    }

    private void checking(HeldRow held, TreeMap<String, String> here) {
        if (one.row.kind == InspectionKind.MUTUAL) {
            held.same(
                    "who checks which sample",
                    SampleKeeping.digest(here),
                    one.drawn().text("checking"));
        } else if (here.values().stream().anyMatch(college -> !"null".equals(college))) {
            held.altered("samples are given to a college to check");
        }
    }
}
