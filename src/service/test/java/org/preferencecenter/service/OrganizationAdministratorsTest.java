package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LocksResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

/** Who may lock, by what their access token says, and for whom. */
class OrganizationAdministratorsTest {
    private static final String LOCKS = "/v1/organization/locks";
    private static final String LOCK = LOCKS + "/usage-statistics";
    private static final String BODY = "{\"reason\": \"Not at work.\"}";

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators();

    @Test
    void anAdministratorSeesAndSetsTheLocksOfTheirOrganization() {
        String ada = service.issuer.administrator("ada", "analysts");

        assertThat(service.put(LOCK, ada, BODY).status()).isEqualTo(201);

        assertThat(locks(ada)).isEqualTo(1);
        assertThat(service.delete(LOCK, ada).status()).isEqualTo(204);
        assertThat(locks(ada)).isZero();
    }

    @Test
    void withoutTheSettingsNobodyIsAnAdministrator() throws Exception {
        service.stop();
        service.with("administrator-claim", "").with("administrator-value", "").start();

        assertAdministersNothing(service.issuer.administrator("ada", "analysts"));
    }

    static Stream<Object> claimsOfOthers() {
        return Stream.of(List.of(), List.of("employee"), "employee", "", "policy-administrator,employee",
                "policy-administrator employee", "Policy-Administrator", "policy-administrator ",
                List.of("not-a-policy-administrator"), List.of(List.of(TestIssuer.ADMINISTRATOR)),
                List.of(TestIssuer.ADMINISTRATOR, 7), Map.of(TestIssuer.ADMINISTRATOR, true),
                Map.of("roles", List.of(TestIssuer.ADMINISTRATOR)), true, 7);
    }

    @ParameterizedTest
    @MethodSource("claimsOfOthers")
    void whoseClaimSaysAnythingElseIsNone(Object claim) {
        assertAdministersNothing(token(analyst().claim(TestIssuer.ROLES, claim)));
    }

    @Test
    void whoseTokenLacksTheClaimIsNone() {
        assertAdministersNothing(service.issuer.token("ada", "analysts"));
        assertAdministersNothing(token(analyst().claim("role", TestIssuer.ADMINISTRATOR)));
    }

    @Test
    void aRoleMayStandAlone() {
        assertThat(service.get(LOCKS, token(analyst().claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR))).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenWithoutAnOrganizationAdministersNothing() {
        JWTClaimsSet.Builder claims = service.issuer.claims("ada").claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR);

        assertAdministersNothing(token(claims));
        assertAdministersNothing(token(claims.claim("organization", " ")));
        assertAdministersNothing(token(claims.claim("organization", List.of("analysts", "pilots"))));
        assertAdministersNothing(token(claims.claim("organization", Map.of("analysts", Map.of()))));
    }

    @Test
    void anOrganizationInAListOfOneIsTheOrganization() {
        String ada = token(service.issuer.claims("ada").claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR)
                .claim("organization", List.of("analysts")));

        service.put(LOCK, ada, BODY);

        assertThat(accountOf(service.issuer.token("bob", "analysts"))).contains("Not at work.");
    }

    @Test
    void anAdministratorOfAnotherOrganizationReachesNothingHere() {
        String ada = service.issuer.administrator("ada", "analysts");
        String pilot = service.issuer.administrator("paul", "pilots");
        service.put(LOCK, ada, BODY);

        assertThat(locks(pilot)).isZero();
        assertThat(service.delete(LOCK, pilot).status()).isEqualTo(204);
        service.put(LOCKS + "/training", pilot, "{\"reason\": \"Pilots only.\", \"organization\": \"analysts\"}");

        assertThat(service.get(LOCKS, ada).body()).contains("Not at work.").doesNotContain("Pilots only.");
        assertThat(history(pilot).entries()).hasSize(1);
        assertThat(history(ada).entries()).hasSize(1);
    }

    @Test
    void organizationsAreComparedToTheLetterHoweverLongTheirNames() {
        String common = "a".repeat(250);
        service.put(LOCK, service.issuer.administrator("ada", common + "1"), BODY);
        service.put(LOCK, service.issuer.administrator("eve", "analysts\u0007"), BODY);

        assertThat(accountOf(service.issuer.token("bob", common + "1"))).contains("Not at work.");
        assertThat(accountOf(service.issuer.token("bob", common + "2"))).doesNotContain("Not at work.");
        assertThat(accountOf(service.issuer.token("bob", "analysts "))).doesNotContain("Not at work.");
        assertThat(accountOf(service.issuer.token("bob", "Analysts\u0007"))).doesNotContain("Not at work.");
    }

    @Test
    void anOrganizationOfTheSameNameAtAnotherIssuerIsAnother() throws Exception {
        service.put(LOCK, service.issuer.administrator("ada", "analysts"), BODY);
        try (TestIssuer other = new TestIssuer(service.clock)) {
            service.stop();
            service.with("issuer", other.address()).start();

            assertThat(locks(other.administrator("ada", "analysts"))).isZero();
            assertThat(accountOf(other.token("bob", "analysts"))).doesNotContain("Not at work.");
            assertThat(history(other.administrator("ada", "analysts")).entries()).isEmpty();
        }
    }

    @Test
    void whoeverIsNotKnownIsAskedWhoTheyAreFirst() {
        String ada = service.issuer.administrator("ada", "analysts");
        String forged = TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, TestIssuer.newKey("forged")).build(),
                analyst().claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR).build(), TestIssuer.newKey("forged"));
        service.clock.advance(Duration.ofMinutes(6));

        service.put(LOCK, ada, BODY).assertProblem(ProblemType.UNAUTHORIZED);
        service.delete(LOCK, ada).assertProblem(ProblemType.UNAUTHORIZED);
        service.get(LOCKS, forged).assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void anAdministratorsOwnPreferencesAreLockedLikeAnybodyElses() {
        String ada = service.issuer.administrator("ada", "analysts");
        service.put(LOCK, ada, BODY);

        assertThat(accountOf(ada)).contains("Not at work.");
    }

    @Test
    void anAdministratorReadsNobodyElsesAccount() {
        assertThat(service.get("/v1/account", service.issuer.administrator("ada", "analysts")).json()
                .at("/profile/subject")
                .asString()).isEqualTo("ada");
    }

    @Test
    void theClaimMayStandWithinOthersOrBeNamedByAnAddress() throws Exception {
        assertAdministersBy("/realm_access/roles", "realm_access", Map.of("roles", List.of(TestIssuer.ADMINISTRATOR)));
        assertAdministersBy("/resource_access/my~1client~01/roles", "resource_access",
                Map.of("my/client~1", Map.of("roles", List.of(TestIssuer.ADMINISTRATOR))));
        assertAdministersBy("https://example.com/roles", "https://example.com/roles",
                List.of(TestIssuer.ADMINISTRATOR));
        assertAdministersBy("cognito:groups", "cognito:groups", List.of(TestIssuer.ADMINISTRATOR));
    }

    /** The header and the claims of an access token of Keycloak 26.7, with organizations, but for names and numbers. */
    @Test
    void aTokenAsKeycloakWritesItIsUnderstood() throws Exception {
        service.stop();
        service.with("administrator-claim", "/realm_access/roles").start();
        RSAKey key = new RSAKeyGenerator(2048).keyID("g4z7fYeQoTO1evhXDmIpRQbuOehR6I6IrZf73JruubA").generate();
        service.issuer.rotate(key);
        JWTClaimsSet claims = service.issuer.claims("5f60335f-8430-43fa-bcb7-6947da353f84").jwtID("onrtro:7439af56")
                .audience(List.of(TestIssuer.AUDIENCE, "account")).claim("typ", "Bearer").claim("azp", "desktop")
                .claim("sid", "iqjEJnzZ").claim("acr", "1").claim("allowed-origins", List.of("http://127.0.0.1"))
                .claim("realm_access", Map.of("roles", List.of("offline_access", TestIssuer.ADMINISTRATOR)))
                .claim("resource_access", Map.of("account", Map.of("roles", List.of("manage-account"))))
                .claim("scope", "openid profile organization email").claim("email_verified", true)
                .claim("organization", List.of("analysts")).claim("name", "Ada L").claim("given_name", "Ada")
                .claim("preferred_username", "ada").claim("email", "ada@example.com").build();
        String ada = TestIssuer.sign(
                TestIssuer.header(JWSAlgorithm.RS256, key).type(JOSEObjectType.JWT).build(), claims, key);

        assertThat(service.put(LOCK, ada, BODY).status()).isEqualTo(201);
        assertThat(service.get("/v1/account", ada).json().at("/profile/organization").asString()).isEqualTo("analysts");
        assertThat(accountOf(ada)).contains("ada@example.com", "Not at work.");
    }

    @Test
    void aPathThatEndsBeforeOrBehindTheClaimLeadsToNobody() throws Exception {
        Object realm = Map.of("roles", List.of(TestIssuer.ADMINISTRATOR));
        for (String path : List.of("realm_access", "/realm_access", "/realm_access/roles/0", "/realm_access/role",
                "realm_access/roles", "realm_access.roles")) {
            service.stop();
            service.with("administrator-claim", path).start();
            assertAdministersNothing(token(analyst().claim("realm_access", realm)));
        }
    }

    private void assertAdministersBy(String path, String claim, Object value) throws Exception {
        service.stop();
        service.with("administrator-claim", path).start();

        assertThat(service.get(LOCKS, token(analyst().claim(claim, value))).status()).as(path).isEqualTo(200);
        assertAdministersNothing(service.issuer.administrator("eve", "analysts"));
    }

    private void assertAdministersNothing(String token) {
        assertThat(service.get("/v1/account", token).status()).as("the token is good").isEqualTo(200);
        for (Reply reply : List.of(service.get(LOCKS, token), service.put(LOCK, token, BODY),
                service.put(LOCKS + "/free-lunch", token, "?"), service.delete(LOCK, token),
                service.get("/v1/organization/lock-history", token))) {
            reply.assertProblem(ProblemType.FORBIDDEN);
            assertThat(reply.header("www-authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
        }
        assertThat(accountOf(service.issuer.token("bob", "analysts"))).doesNotContain("Not at work.");
    }

    private JWTClaimsSet.Builder analyst() {
        return service.issuer.claims("ada").claim("organization", "analysts");
    }

    private String token(JWTClaimsSet.Builder claims) {
        return service.issuer.sign(claims.build());
    }

    private String accountOf(String token) {
        return service.get("/v1/account", token).body();
    }

    private int locks(String token) {
        return service.get(LOCKS, token).as(LocksResponse.class).locks().size();
    }

    private LockHistoryResponse history(String token) {
        return service.get("/v1/organization/lock-history", token).as(LockHistoryResponse.class);
    }
}
