package dev.goldentrace.redaction;

import java.util.List;

/** Hides values in texts that are only shown. */
record ConcealRewrite(Redactor redactor) implements TextRewrite {

    @Override
    public String text(String text) {
        return redactor.conceal(text);
    }

    @Override
    public String field(String key, String text) {
        return SecretNames.isSecret(key, text) ? "<" + Surrogate.Type.API_KEY.word() + ">" : text(text);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        throw new UnsupportedOperationException("a JSON value has no pieces");
    }
}
