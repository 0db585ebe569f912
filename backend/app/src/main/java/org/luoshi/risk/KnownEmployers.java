package org.luoshi.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.luoshi.listing.Page;

/** The employers that the office knows. */
@ApplicationScoped
class KnownEmployers implements PanacheRepositoryBase<KnownEmployer, Long> {

    @Transactional
    Page<KnownEmployerView> page(KnownEmployerQuery query) {
        String part = query.q == null ? "" : query.q.strip().replaceAll("([!%_])", "!$1");
        String condition = "(name like ?1 escape '!' or creditCode like ?1 escape '!')";
        List<KnownEmployerView> items =
                find(condition + " order by name, id", "%" + part + "%")
                        .page(query.page, query.size)
                        .<KnownEmployer>stream()
                        .map(KnownEmployerView::of)
                        .toList();
        return Page.of(items, count(condition, "%" + part + "%"), query);
    }
}
