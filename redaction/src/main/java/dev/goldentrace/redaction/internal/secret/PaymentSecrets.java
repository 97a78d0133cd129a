package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.certain;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixedInAnyCase;

import java.util.ArrayList;
import java.util.List;

/** Keys of payment, shops and shipping. */
final class PaymentSecrets {
    private PaymentSecrets() {}

    static List<SecretRule> rules() {
        List<SecretRule> rules = new ArrayList<>();
        for (String kind : List.of("sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_")) {
            rules.add(prefixed("Stripe key", kind, "[A-Za-z0-9]{10,255}"));
        }
        for (String kind : List.of("shpat_", "shpca_", "shppa_", "shpss_")) {
            rules.add(prefixed("Shopify token", kind, "[a-fA-F0-9]{32}"));
        }
        rules.addAll(List.of(
                prefixed("Stripe key", "whsec_", "[A-Za-z0-9+/]{20,255}={0,2}"),
                prefixed("Square token", "EAAA", "[\\w-]{22,62}" + END),
                prefixed("Square token", "sq0atp-", "[\\w-]{22,60}"),
                prefixed("Square token", "sq0csp-", "[\\w-]{40,60}"),
                prefixed("PayPal token", "access_token$production$", "[a-z0-9]{16}\\$[a-f0-9]{32}"),
                prefixed("Braintree token", "access_token$sandbox$", "[a-z0-9]{16}\\$[a-f0-9]{32}"),
                prefixed("Flutterwave key", "FLWSECK_TEST-", "[A-Ha-h0-9]{12,32}(?:-X)?"),
                prefixed("Flutterwave key", "FLWPUBK_TEST-", "[A-Ha-h0-9]{32}-X"),
                prefixed("Flutterwave key", "FLWSECK-", "[A-Ha-h0-9]{32}-X"),
                prefixedInAnyCase("Duffel token", "duffel_test_", "[\\w=-]{43}"),
                prefixedInAnyCase("Duffel token", "duffel_live_", "[\\w=-]{43}"),
                prefixed("EasyPost key", "EZAK", "[A-Za-z0-9]{54}" + END),
                prefixed("EasyPost key", "EZTK", "[A-Za-z0-9]{54}" + END),
                prefixed("Shippo token", "shippo_live_", "[a-fA-F0-9]{40}"),
                prefixed("Shippo token", "shippo_test_", "[a-fA-F0-9]{40}"),
                prefixed("Plaid token", "access-sandbox-", Shape.UUID),
                prefixed("Plaid token", "access-development-", Shape.UUID),
                prefixed("Plaid token", "access-production-", Shape.UUID),
                prefixed("Razorpay key", "rzp_live_", "[A-Za-z0-9]{14}" + END),
                prefixed("Adyen key", "AQE", "[A-Za-z0-9+/*=-]{60,200}"),
                prefixed("Coinbase key", "organizations/", "[a-f0-9-]{36}/apiKeys/[a-f0-9-]{36}"),
                certain("SettleMint token", "sm_aat_", "[a-zA-Z0-9]{16}" + END),
                certain("SettleMint token", "sm_pat_", "[a-zA-Z0-9]{16}" + END),
                certain("SettleMint token", "sm_sat_", "[a-zA-Z0-9]{16}" + END)));
        return rules;
    }
}
