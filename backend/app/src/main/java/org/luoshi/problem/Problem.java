package org.luoshi.problem;

import java.util.Locale;

/** The catalogue of refusals. The slug is stable and becomes {@code type: /problems/<slug>} of RFC 9457. */
public enum Problem {
    INVALID_REQUEST(400, "请求不正确", "The request is not valid"),
    UNAUTHENTICATED(401, "请先登录", "Please log in"),
    FRESH_LOGIN_REQUIRED(401, "请重新登录", "Please log in again"),
    ROLE_NOT_ALLOWED(403, "当前角色不能做这件事", "Your role may not do this"),
    NOT_FOUND(404, "找不到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持这种方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "不支持所要的格式", "No such format"),
    STEP_NOT_ALLOWED(409, "现在不能做这一步", "This step is not possible now"),
    MAKER_IS_CHECKER(409, "经手人不能自己审核", "Whoever made it cannot check it"),
    OUT_OF_ORDER(409, "前面的步骤还没有完成", "Something else must come first"),
    KEY_REUSED(409, "幂等键已用于另一请求", "The idempotency key was used for another request"),
    OUTSIDE_PERIOD(409, "不在办理期间", "Outside the period"),
    CHANGED_MEANWHILE(409, "内容已经变了", "It was changed meanwhile"),
    ALREADY_EXISTS(409, "已经存在", "It exists already"),
    EVIDENCE_MISSING(422, "证明材料不全", "Evidence is missing"),
    EVIDENCE_UNUSABLE(422, "文件不能用作证明", "The file cannot be used"),
    ATTESTATION_MISSING(422, "还有需要确认的事项", "A statement is not confirmed"),
    REASON_MISSING(422, "请写明原因", "A reason is needed"),
    INTERNSHIP_MATERIAL(422, "实习、见习材料不能作为就业证明", "Internship material is never proof of employment"),
    DETAILS_INCOMPLETE(422, "信息填写不完整", "Details are incomplete"),
    FLAG_OPEN(422, "还有未处置的提示", "A flag is still open"),
    ROSTER_REJECTED(422, "名单有错误，未作任何更改", "The roster has errors; nothing was changed"),
    REGISTER_REJECTED(422, "国家平台的文件不能使用", "The register's file cannot be used"),
    TOO_LARGE(413, "文件太大", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种文件", "Unsupported type of file"),
    RANGE_NOT_SATISFIABLE(416, "文件没有这一段", "No such part of the file"),
    RATE_LIMITED(429, "操作太频繁", "Too many requests"),
    UNAVAILABLE(503, "服务暂时不可用", "Not available right now"),
    UNEXPECTED(500, "服务出错", "Something went wrong");

    private final int status;
    private final String zh;
    private final String en;

    Problem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** @return the HTTP status of this refusal */
    public int status() {
        return status;
    }

    /** @return the stable last part of the problem's type, such as {@code step-not-allowed} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the short title in both languages */
    public Text title() {
        return new Text(zh, en);
    }

    /** Starts a refusal of this kind.
     * @param zh what went wrong and what to do, in Chinese
     * @param en the same in English
     * @return an exception to be completed and thrown */
    public Refusal because(String zh, String en) {
        return new Refusal(this, new Text(zh, en));
    }
}
