package org.luoshi.publication;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.luoshi.problem.Language;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.report.ReportKind;

/** The published rates as a page that needs no JavaScript, and a small one for other sites to embed (R9.2). */
@Path("/public")
@RunOnVirtualThread
class PublicPageResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final PublicRates rates;
    private final PublicationSettings settings;
    private final Template page;
    private final Template embed;

    PublicPageResource(
            PublicRates rates,
            PublicationSettings settings,
            @Location("public/page.html") Template page,
            @Location("public/embed.html") Template embed) {
        this.rates = rates;
        this.settings = settings;
        this.page = page;
        this.embed = embed;
    }

    @GET
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response newest(@QueryParam("lang") String lang, @Context HttpHeaders headers, @Context Request request) {
        List<YearView> years = rates.years();
        InitialRateView newest =
                years.isEmpty() ? null : rates.one(years.getFirst().cohort(), ReportKind.INITIAL, null);
        return page(newest, years, language(lang, headers), request).build();
    }

    @GET
    @Path("/{year: [0-9]{4}}")
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response year(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Locale language = language(lang, headers);
        InitialRateView rate = known(year, kind, number);
        Response.ResponseBuilder answer = page(rate, rates.years(), language, request);
        return (rate == null ? answer.status(Response.Status.NOT_FOUND) : answer).build();
    }

    private InitialRateView known(int year, ReportKind kind, Integer number) {
        try {
            return rates.one(year, kind, number);
        } catch (Refusal refused) {
            if (refused.problem() == Problem.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    private Response.ResponseBuilder page(
            InitialRateView rate, List<YearView> years, Locale language, Request request) {
        return html(page, model(rate, years, language), language, "'none'", request);
    }

    private RatePage model(InitialRateView rate, List<YearView> years, Locale language) {
        return new RatePage(language, settings.school().orElse(""), rate, years);
    }

    @GET
    @Path("/embed/{year: [0-9]{4}}")
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response embedded(
            @PathParam("year") int year,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Locale language = language(lang, headers);
        RatePage model = model(known(year, ReportKind.INITIAL, null), List.of(), language);
        return html(embed, model, language, "*", request).build();
    }

    private static Response.ResponseBuilder html(
            Template template, RatePage model, Locale language, String ancestors, Request request) {
        return Cached.answer(template.data("page", model).render(), HTML, request)
                .header("Content-Security-Policy", NOTHING_ELSE + ancestors)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    @GET
    @Path("/style.css")
    @Produces("text/css")
    @PermitAll
    @Operation(hidden = true)
    public Response style(@Context Request request) throws IOException {
        try (InputStream style = PublicPageResource.class.getResourceAsStream("/public/style.css")) {
            return Cached.answer(style.readAllBytes(), "text/css;charset=UTF-8", request)
                    .build();
        }
    }

    @GET
    @Path("/{year: [0-9]{4}}/rates.csv")
    @Produces("text/csv")
    @PermitAll
    @Operation(hidden = true)
    public Response csv(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        InitialRateView rate = rates.one(year, kind, number);
        return Cached.answer(RateCsv.of(rate, language(lang, headers)), "text/csv;charset=UTF-8", request)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rates-" + year + ".csv\"")
                .build();
    }

    private static Locale language(String lang, HttpHeaders headers) {
        return lang == null ? Language.of(headers) : lang.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
