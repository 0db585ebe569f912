package org.luoshi.inspection;

import java.util.List;

/** The texts of a pack for people. */
final class PackText {

    static final List<String> HEADINGS =
            List.of("层", "序号", "学号", "姓名", "班级", "学院", "填报编号", "现状态", "抽取后有变动", "证明份数", "公布核查后补交", "结论", "联系次数", "水印");

    private PackText() {}

    /** @return the cells of a sample's row, under {@link #HEADINGS} */
    static List<String> row(PackSamples.Sample one, Pack pack) {
        return List.of(
                one.stratum(),
                String.valueOf(one.place()),
                one.graduate().studentNumber(),
                one.graduate().name(),
                one.graduate().className(),
                one.graduate().collegeName(),
                one.declaration(),
                one.state(),
                one.changed() ? "是" : "否",
                String.valueOf(one.evidence().size()),
                String.valueOf(
                        one.evidence().stream().filter(PackSamples.Proof::late).count()),
                one.findings().stream()
                        .filter(finding -> !finding.firstLook())
                        .reduce((former, later) -> later)
                        .map(finding -> finding.outcome().name())
                        .orElse(""),
                String.valueOf(one.calls().size()),
                pack.watermark());
    }

    static String readMe(Pack pack) {
        return """
                落实 · 核查数据包  核查 %1$d，%2$d 届
                取用：%3$s
                水印：%4$s

                用浏览器打开 verify.html，选择本数据包（zip 或解压后的文件夹），即可在没有网络的情况下核验：
                清单签名、每个文件、日志条目、总体、抽样、证明材料。请把页面显示的公钥与学校网站公布的核对。
                rows.csv 为样本清单；samples.json 含填报内容、联系记录和结论；population.json 为抽样前确定的总体；
                evidence/ 为证明材料原件；log/ 为日志条目及其证明。含个人信息，仅限本次核查使用。

                Open verify.html in a browser and choose this pack, as zip or unpacked: without a network it checks the signed
                list, every file, the entries of the log, the population, the draw and the proofs. Compare the key that it shows with
                the one on the school's own site. It holds personal data and serves this inspection only.
                """
                .formatted(pack.inspection(), pack.cohort(), pack.by(), pack.watermark());
    }
}
