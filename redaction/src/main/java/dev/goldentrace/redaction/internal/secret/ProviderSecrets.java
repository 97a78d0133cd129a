package dev.goldentrace.redaction.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keys without a shape of their own, told by the provider's name before them and by their length. */
final class ProviderSecrets {
    /** What may stand between a name and its value: the rest of the name, quotes, an operator, quotes. */
    private static final String TO_THE_VALUE =
            "[\\w .\\t-]{0,36}[\\s\"'\\\\\\])]{0,4}(?::{0,3}=>?|:|>|,|\\|\\||\\?=)[\\s\"'`=\\\\]{0,6}";

    private static final String END = "(?![A-Za-z0-9_])";

    private ProviderSecrets() {}

    static List<SecretRule> rules() {
        List<SecretRule> rules = new ArrayList<>();
        media(rules);
        trade(rules);
        tools(rules);
        watching(rules);
        return rules;
    }

    /** Chat, mail, social networks and papers. */
    private static void media(List<SecretRule> rules) {
        add(rules, "beamer", "b_[a-z0-9=_-]{44}");
        add(rules, "discord", hex(64), digits(17, 19), token(32));
        add(rules, "dropbox", letters(15), "[a-z0-9]{11}A{10}[a-z0-9_=-]{43}");
        add(rules, "facebook", hex(32));
        add(rules, "flickr", letters(32));
        add(rules, "gitter", token(40));
        add(rules, "instagram", hex(32));
        add(rules, "intercom", token(60));
        add(rules, "linkedin", letters(14, 16));
        add(rules, "linked-in", letters(14, 16));
        add(rules, "linked_in", letters(14, 16));
        add(rules, "mailgun", "[a-h0-9]{32}-[a-h0-9]{8}-[a-h0-9]{8}", "(?:pub)?key-[a-f0-9]{32}");
        add(rules, "mattermost", letters(26));
        add(rules, "messagebird", letters(25), uuid());
        add(rules, "message-bird", letters(25), uuid());
        add(rules, "message_bird", letters(25), uuid());
        add(rules, "nytimes", token(32));
        add(rules, "new-york-times", token(32));
        add(rules, "new-york-times,", token(32));
        add(rules, "newyorktimes", token(32));
        add(rules, "sendbird", hex(40), uuid());
        add(rules, "telegr", "[0-9]{5,16}:a[a-z0-9_-]{34}");
        add(rules, "twilio", hex(32));
        add(rules, "twitch", letters(30));
        add(rules, "twitter", letters(25), letters(45, 50), "[0-9]{15,25}-[a-z0-9]{20,40}", "A{21}[a-z0-9%]{80,120}");
        add(rules, "zendesk", letters(40));
    }

    /** Money, shops and marketing. */
    private static void trade(List<SecretRule> rules) {
        add(rules, "bittrex", letters(32));
        add(rules, "coinbase", token(64));
        add(rules, "etsy", letters(24));
        add(rules, "finicity", hex(32), letters(20));
        add(rules, "finnhub", letters(20));
        add(rules, "freshbooks", letters(64));
        add(rules, "gocardless", "live_[a-z0-9_=-]{40}");
        add(rules, "hubspot", uuid());
        add(rules, "kraken", "[a-z0-9/=_+-]{80,90}");
        add(rules, "kucoin", hex(24), uuid());
        add(rules, "lob", "(?:live|test)_(?:pub_)?[a-f0-9]{31,35}");
        add(rules, "plaid", letters(24), letters(30));
        add(rules, "squarespace", uuid());
    }

    /** Building, hosting and writing. */
    private static void tools(List<SecretRule> rules) {
        add(rules, "adafruit", token(32));
        add(rules, "adobe", hex(32));
        add(rules, "airtable", letters(17));
        add(rules, "alibaba", letters(30));
        add(rules, "artifactory", letters(64), letters(73));
        add(rules, "asana", digits(16, 16), letters(32));
        add(rules, "atlassian", letters(24));
        add(rules, "aws", "[A-Za-z0-9/+]{40}");
        add(rules, "amazon", "[A-Za-z0-9/+]{40}");
        add(rules, "bintray", letters(64), letters(73));
        add(rules, "bitbucket", letters(32), token(64));
        add(rules, "bundle_enterprise__contribsys__com", "[a-f0-9]{8}:[a-f0-9]{8}");
        add(rules, "bundle_gems__contribsys__com", "[a-f0-9]{8}:[a-f0-9]{8}");
        add(rules, "cloudflare", hex(37), token(40));
        add(rules, "codecov", letters(32), uuid());
        add(rules, "confluence", letters(24));
        add(rules, "contentful", token(43));
        add(rules, "droneci", letters(32));
        add(rules, "fastly", token(32));
        add(rules, "heroku", uuid());
        add(rules, "jfrog", letters(64), letters(73));
        add(rules, "jira", letters(24));
        add(rules, "linear", hex(32));
        add(rules, "netlify", "[a-z0-9=_-]{40,46}");
        add(rules, "okta", "00[a-z0-9_=-]{40}");
        add(rules, "rapidapi", token(50));
        add(rules, "snyk", uuid());
        add(rules, "sonar", "(?:sq[upa]_)?[a-z0-9=_-]{40}");
        add(rules, "travis", letters(22));
        add(rules, "xray", letters(64), letters(73));
        add(rules, "yandex", "YC[a-z0-9_-]{38}", "AQVN[a-z0-9_-]{35,38}");
    }

    /** Watching, measuring and models. */
    private static void watching(List<SecretRule> rules) {
        add(rules, "algolia", letters(32));
        add(rules, "cohere", letters(40));
        add(rules, "co_api_key", letters(40));
        add(rules, "confluent", letters(16), letters(64));
        add(rules, "datadog", letters(32), letters(40));
        add(rules, "dd_a", letters(32), letters(40));
        add(rules, "launchdarkly", token(40));
        add(rules, "looker", letters(20), letters(24));
        add(rules, "meraki", hex(40));
        add(rules, "mistral", letters(32));
        add(rules, "deepseek", letters(32));
        add(rules, "newrelic", letters(64));
        add(rules, "new-relic", letters(64));
        add(rules, "new_relic", letters(64));
        add(rules, "privateai", letters(32));
        add(rules, "private-ai", letters(32));
        add(rules, "private_ai", letters(32));
        add(rules, "segment", letters(32));
        add(rules, "sentry", hex(64));
        add(rules, "sumo", "su[a-z0-9]{12}", letters(64));
    }

    private static void add(List<SecretRule> rules, String provider, String... values) {
        String name = provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1) + " credential";
        String regex = "(?i)" + provider + TO_THE_VALUE + "(?<secret>" + String.join("|", values) + ")" + END;
        rules.add(Shape.rule(name, provider, regex, ProviderSecrets::isNoWord));
    }

    private static boolean isNoWord(String text) {
        return Randomness.bitsPerCharacter(text) > 1.5
                && (text.chars().filter(Character::isDigit).count() > 1 || !Words.are(text))
                && !Placeholders.in(text);
    }

    private static String hex(int length) {
        return "[a-f0-9]{" + length + "}";
    }

    private static String letters(int length) {
        return "[a-z0-9]{" + length + "}";
    }

    private static String letters(int shortest, int longest) {
        return "[a-z0-9]{" + shortest + "," + longest + "}";
    }

    private static String token(int length) {
        return "[a-z0-9=_-]{" + length + "}";
    }

    private static String digits(int fewest, int most) {
        return "[0-9]{" + fewest + "," + most + "}";
    }

    private static String uuid() {
        return "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    }
}
