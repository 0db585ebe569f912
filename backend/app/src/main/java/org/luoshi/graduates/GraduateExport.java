package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes lists of graduates as files. */
@ApplicationScoped
class GraduateExport {}
