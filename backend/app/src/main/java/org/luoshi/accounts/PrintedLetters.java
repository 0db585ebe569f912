package org.luoshi.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.luoshi.print.Printed;
import org.luoshi.print.QrCode;
import org.luoshi.problem.Text;
import org.luoshi.time.SchoolTime;

/** Letters with a code each, one a page, to be cut out of nothing and handed to one person. */
final class PrintedLetters {

    private static final float SIDE = 150;

    private PrintedLetters() {}

    static byte[] of(List<Letters.Letter> letters, Locale language) {
        Text title = new Text("账号激活信", "Letter to activate an account");
        Printed page = new Printed(title.in(language), language);
        for (int i = 0; i < letters.size(); i++) {
            Letters.Letter one = letters.get(i);
            if (i > 0) {
                page.nextPage();
            }
            LocalDate until = LocalDate.ofInstant(one.until(), SchoolTime.ZONE);
            page.heading(title.in(language), 1);
            // not the whole number: whoever finds the letter would have all that it takes
            String end = one.number().substring(Math.max(0, one.number().length() - 2));
            page.text(one.name() + "    " + one.place() + "    "
                    + new Text("号码末两位 " + end, "number ends in " + end).in(language));
            page.text(" ");
            page.text(new Text(
                            "学校已为你开通“落实”毕业去向系统的账号。请在 " + until + " 前用手机扫描二维码，或打开下面的网址，输入激活码和你的学号（工号），设置自己的密码。",
                            "Your school made an account of Luoshi for you. Before " + until
                                    + " scan the code with your phone, or open the address below, enter code and your number, and choose a password.")
                    .in(language));
            page.text(" ");
            page.heading(one.code(), 2);
            page.text(one.link().substring(0, one.link().indexOf('#')));
            page.text(" ");
            page.small(new Text(
                            "激活码只能用一次，请勿转交他人，老师也不需要知道它和你的密码。遗失请到招生就业处重新领取，旧信随即作废。",
                            "The code works once. Give it to nobody: no teacher needs it or your password. If it is lost, the employment office prints another, and this one opens nothing any more.")
                    .in(language));
            for (int line = 0; line < 12; line++) {
                page.text(" ");
            }
            page.squares(QrCode.of(one.link()), SIDE);
        }
        return page.finish(title.in(language));
    }
}
