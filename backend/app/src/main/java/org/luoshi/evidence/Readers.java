package org.luoshi.evidence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.DeclarationRepository;

/** Who looks at a proof: those in whose scope its graduate is, and those to whom another feature opens it. */
@ApplicationScoped
class Readers {

    private final EvidenceRepository evidence;
    private final DeclarationRepository declarations;
    private final List<FurtherReaders> further;

    Readers(EvidenceRepository evidence, DeclarationRepository declarations, @All List<FurtherReaders> further) {
        this.evidence = evidence;
        this.declarations = declarations;
        this.further = further;
    }

    /** @return the evidence, or nothing when absent or nobody opens it to this actor */
    @Transactional
    Optional<Evidence> find(long id, Actor actor) {
        return evidence.find(id, actor).or(() -> evidence.find(
                        "from Evidence e join fetch e.declaration d join fetch d.graduate where e.id = ?1", id)
                .<Evidence>firstResultOptional()
                .filter(one -> opened(one, actor).isPresent()));
    }

    /** @return the role in which somebody looks at evidence that they found */
    Role role(Evidence one, Actor actor) {
        Set<Role> roles = declarations
                .rolesOver(List.of(one.declaration.graduate().id), actor)
                .get(one.declaration.graduate().id);
        return roles == null || roles.isEmpty()
                ? opened(one, actor).orElseThrow()
                : declarations.roleOver(one.declaration.graduate().id, actor);
    }

    private Optional<Role> opened(Evidence one, Actor actor) {
        return further.stream()
                .flatMap(each -> each.readsAs(one.declaration.id(), actor).stream())
                .findFirst();
    }
}
