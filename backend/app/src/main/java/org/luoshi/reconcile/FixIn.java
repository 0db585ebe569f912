package org.luoshi.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** Where a difference has to be mended. */
@Schema(name = "FixIn")
enum FixIn {
    HERE("在本系统", "here"),
    REGISTER("在国家平台", "in the national register");

    private final Text text;

    FixIn(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
