package org.luoshi.evidence;

import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Why a file of a known type cannot be evidence. */
enum Unusable {
    EMPTY("文件是空的：请重新选择文件。", "The file is empty: choose it again."),
    TRUNCATED("文件不完整，可能没有传完：请重新导出或拍照后再传。", "The file is not complete: export or photograph it again, then upload."),
    TOO_MANY_PIXELS("图片尺寸过大：请用普通分辨率重新拍照。", "The picture has too many pixels: photograph it at a normal resolution."),
    TOO_COMPLEX(
            "文件展开后过大：请用“打印为 PDF”重新导出，或拍照上传。", "The file unfolds to too much: print it to PDF again, or photograph it."),
    ENCRYPTED("PDF 设有密码：请去掉密码后再传。", "The PDF has a password: remove it, then upload."),
    SCRIPTED(
            "PDF 带有脚本、附件或自动动作：请用“打印为 PDF”重新导出。",
            "The PDF holds a script, an attachment or an action: print it to PDF again."),
    POLYGLOT("文件里混有其他内容：请重新导出或拍照。", "The file carries other content inside: export or photograph it again."),
    INFECTED(
            "文件里发现了恶意程序：请换一台设备重新拍照或导出。",
            "Malware was found in the file: photograph or export it again from another device."),
    BROKEN("文件已损坏，无法打开：请重新导出或拍照。", "The file is damaged: export or photograph it again.");

    private final String zh;
    private final String en;

    Unusable(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Refusal refusal() {
        return Problem.EVIDENCE_UNUSABLE.because(zh, en).with("reason", name());
    }
}
