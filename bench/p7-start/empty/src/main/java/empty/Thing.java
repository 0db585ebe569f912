package empty;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;

/** Without an entity the extension would not start at all. */
@Entity
public class Thing extends PanacheEntity {}
