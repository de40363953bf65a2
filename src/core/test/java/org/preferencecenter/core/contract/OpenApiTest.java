package org.preferencecenter.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import tools.jackson.databind.JsonNode;

/** The contract is sound in itself, and says what the records of this module say. */
class OpenApiTest {
    private final ContractChecker contract = new ContractChecker();
    private final JsonNode document = contract.document();

    @Test
    void itIsOpenApi31AndEveryReferenceLeadsSomewhere() {
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.findValuesAsString("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference).isFalse());
    }

    @Test
    void everyOperationHasAnIdASummaryATagAndAProblemForErrors() {
        Set<String> tags = Set.copyOf(document.path("tags").findValuesAsString("name"));

        assertThat(operations()).hasSizeGreaterThan(8).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).isNotBlank();
            assertThat(tags).contains(operation.at("/tags/0").asString());
            assertThat(operation.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        });
        assertThat(operations().stream().map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatIsPublicNeedsNoAccessToken() {
        assertThat(document.at("/security/0").has("accessToken")).isTrue();
        assertThat(operations()).allSatisfy(operation -> assertThat(operation.has("security"))
                .isEqualTo(operation.at("/tags/0").asString().equals("public")));
    }

    /** Addresses end up in the logs of everything on the way. Only links in e-mails hold what they are for, sealed (RFC 8058). */
    @Test
    void noAddressHoldsAnythingOfAPerson() {
        List<JsonNode> parameters = document.findParents("in").stream()
                .filter(each -> Set.of("path", "query", "cookie").contains(each.path("in").asString(""))).toList();

        assertThat(parameters.stream().map(each -> each.path("name").asString()).distinct())
                .containsExactlyInAnyOrder("after", "known", "preference", "request", "token", "lang");
        assertThat(document.path("paths").propertyNames())
                .allMatch(path -> path
                        .matches("[a-z0-9/.-]*(\\{(preference|request)})?(/[a-z]+)?|/(unsubscribe|confirm)/\\{token}"));
    }

    @Test
    void everyExampleKeepsItsSchema() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
            for (JsonNode example : schema.getValue().path("examples")) {
                assertThat(contract.checkSchema(schema.getKey(), example.toString())).isEmpty();
                examples++;
            }
        }
        assertThat(examples).isPositive();
    }

    @Test
    void everyRequiredFieldIsDescribedAmongTheProperties() {
        List<JsonNode> objects = new ArrayList<>(document.path("components").findParents("required"));

        assertThat(objects).isNotEmpty().filteredOn(schema -> schema.has("properties"))
                .allSatisfy(schema -> schema.path("required").forEach(
                        field -> assertThat(schema.path("properties").has(field.asString())).as(field.asString())
                                .isTrue()));
    }

    @Test
    void everythingIsDescribed() {
        List<JsonNode> objects = document.path("components").findParents("properties");

        assertThat(objects).isNotEmpty().allSatisfy(schema -> schema.path("properties").properties()
                .forEach(field -> assertThat(isDescribed(field.getValue())).as(field.toString()).isTrue()));
        assertThat(document.at("/components/schemas").properties())
                .allSatisfy(schema -> assertThat(schema.getValue().has("description")).as(schema.getKey()).isTrue());
        assertThat(document.at("/components/parameters").properties())
                .allSatisfy(parameter -> assertThat(parameter.getValue().has("description")).isTrue());
        assertThat(document.at("/components/headers").properties())
                .allSatisfy(header -> assertThat(header.getValue().has("description")).isTrue());
    }

    /** By itself, by what it refers to, or by the only value it may have. */
    private static boolean isDescribed(JsonNode field) {
        return field.has("description") || field.has("$ref") || field.has("const");
    }

    @Test
    void everyErrorOfAnOperationIsListedWithItsProblemType() {
        for (JsonNode operation : operations()) {
            List<String> errors = operation.path("responses").propertyNames().stream()
                    .filter(status -> status.matches("[45].*")).toList();
            boolean isPublic = operation.has("security");
            boolean takesJson = operation.at("/requestBody/content").has("application/json");

            assertThat(errors).as(operation.path("operationId").asString()).contains("500");
            assertThat(errors.contains("429")).as("limits").isEqualTo(!isForOperators(operation));
            assertThat(errors.contains("401")).isEqualTo(!isPublic);
            assertThat(errors.contains("403")).isEqualTo(
                    List.of("organization", "mail").contains(operation.at("/tags/0").asString()) && !isPublic);
            assertThat(errors.containsAll(List.of("400", "413", "415"))).isEqualTo(takesJson);
        }
        Set<String> types = Arrays.stream(ProblemType.values()).map(ProblemType::uri).collect(Collectors.toSet());
        assertThat(document.at("/components/responses").findValues("const")).isNotEmpty()
                .allSatisfy(type -> assertThat(types).contains(type.asString()));
        String all = document.at("/components/responses").toString() + document.at("/components/schemas/Problem");
        assertThat(types).allSatisfy(type -> assertThat(all).contains(type.replaceFirst(".*:", "")));
    }

    /** Whoever watches the service is never turned away. */
    private static boolean isForOperators(JsonNode operation) {
        return operation.path("operationId").asString().matches("get(Health|Liveness|Readiness|Metrics)");
    }

    @Test
    void theWordsAreThoseOfTheRecordsWithoutTheUnknown() {
        assertThat(words("/components/schemas/Decision/properties/answer/enum")).isEqualTo(known(Answer.values()));
        assertThat(words("/components/schemas/Origin/properties/surface/enum")).isEqualTo(known(Surface.values()));
        assertThat(words("/components/schemas/RequestKind/enum")).isEqualTo(known(RequestKind.values()));
        assertThat(words("/components/schemas/PersonRequest/properties/status/enum"))
                .isEqualTo(known(RequestStatus.values()));
        assertThat(words("/components/schemas/RequestStep/properties/event/enum"))
                .isEqualTo(known(RequestEvent.values()));
        assertThat(words("/components/schemas/ErasureTerms/properties/goes/items/enum")).isEqualTo(ErasureTerms.GOES);
        assertThat(words("/components/schemas/ErasureTerms/properties/proof/properties/holds/items/enum"))
                .isEqualTo(ErasureTerms.HOLDS);
        assertThat(words("/components/schemas/Preferences/properties/preferences/items/properties/standing/enum"))
                .isEqualTo(known(Standing.values()));
    }

    @Test
    void theLimitsAreThoseOfTheRecords() {
        assertThat(document.at("/components/schemas/SyncRequest/properties/decisions/maxItems").asInt())
                .isEqualTo(SyncRequest.MOST_DECISIONS);
        assertThat(document.at("/components/schemas/MailingRequest/properties/recipients/maxItems").asInt())
                .isEqualTo(MailingRequest.MOST_RECIPIENTS);
        assertThat(document.at("/components/schemas/SyncResponse/properties/entries/maxItems").asInt())
                .isEqualTo(SyncResponse.MOST_ENTRIES);
        assertThat(document.at("/components/schemas/Decision/properties/supersedes/maxItems").asInt())
                .isEqualTo(Decision.MOST_SUPERSEDED);
        assertThat(document.at("/components/schemas/LockHistory/properties/entries/maxItems").asInt())
                .isEqualTo(LockHistoryResponse.MOST_ENTRIES);
        assertThat(document.at("/components/schemas/PersonRequests/properties/requests/maxItems").asInt())
                .isEqualTo(PersonRequestsResponse.MOST_REQUESTS);
        assertThat(document.at("/components/schemas/PersonRequestResponse/properties/trail/maxItems").asInt())
                .isEqualTo(PersonRequestResponse.LONGEST_TRAIL);
        assertThat(document.at("/components/schemas/Reason/maxLength").asInt()).isEqualTo(LockRequest.LONGEST_REASON);
    }

    private List<JsonNode> operations() {
        return document.path("paths").valueStream().flatMap(path -> Stream.of("get", "post", "put", "patch", "delete")
                .filter(path::has).map(path::path)).toList();
    }

    private List<String> words(String pointer) {
        return document.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> known(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).filter(name -> !name.equals("UNKNOWN")).toList();
    }
}
