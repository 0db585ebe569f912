package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.access.Actor;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Takes roster files in and answers for them. */
@ApplicationScoped
class RosterDesk {

    byte[] template(int year) {
        throw new UnsupportedOperationException();
    }

    RosterImportView handIn(RosterRequest request, FileUpload file, Actor actor, Locale language) {
        throw new UnsupportedOperationException();
    }

    Page<RosterImportView> list(int year, PageRequest page, Locale language) {
        throw new UnsupportedOperationException();
    }

    RosterImportView report(int year, long id, Locale language) {
        throw new UnsupportedOperationException();
    }

    byte[] errorSheet(int year, long id, Locale language) {
        throw new UnsupportedOperationException();
    }
}
