package org.luoshi.problem;

import jakarta.ws.rs.WebApplicationException;

/** The refusals of the HTTP layer itself, as problems of the catalogue. */
public final class WebProblems {

    private WebProblems() {}

    static Refusal of(WebApplicationException thrown) {
        return switch (thrown.getResponse().getStatus()) {
            case 401 -> Problem.UNAUTHENTICATED.because("请先登录。", "Please log in.");
            case 403 -> Problem.ROLE_NOT_ALLOWED.because("此操作由其他角色办理。", "Another role does this.");
            case 404 -> notFound();
            case 405 -> Problem.METHOD_NOT_ALLOWED.because("此地址不支持这种方法。", "This address does not take that method.");
            case 406 ->
                Problem.NOT_ACCEPTABLE.because(
                        "此地址不提供 Accept 所要的格式。", "This address has no format that Accept asks for.");
            case 413 -> Problem.TOO_LARGE.because("内容太大，请减小后再传。", "Too large: send something smaller.");
            case 415 ->
                Problem.UNSUPPORTED_MEDIA_TYPE.because(
                        "请按接口说明的 Content-Type 发送。", "Send the Content-Type that the contract names.");
            case 503 -> unavailable("service");
            default ->
                thrown.getResponse().getStatus() < 500
                        ? Problem.INVALID_REQUEST.because(
                                "请求不正确，请对照接口说明修改。", "The request is not valid: see the contract.")
                        : Problem.UNEXPECTED.because("服务出错，请稍后再试。", "Something went wrong: try again later.");
        };
    }

    /** @return the one answer for what is absent and for what is out of scope: they are never told apart */
    public static Refusal notFound() {
        return Problem.NOT_FOUND.because("没有找到，或不在可查看的范围内。", "It does not exist, or is not yours to see.");
    }

    /** @param dependency what is away: database, store, identity
     * @return the refusal of a request that needs it */
    public static Refusal unavailable(String dependency) {
        return Problem.UNAVAILABLE
                .because("所需的服务暂时不可用，请稍后再试。", "A part this needs is away right now: try again in a while.")
                .with("dependency", dependency);
    }
}
