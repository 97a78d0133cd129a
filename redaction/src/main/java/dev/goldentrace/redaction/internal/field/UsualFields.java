package dev.goldentrace.redaction.internal.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that say by themselves that a value is personal. A name counts by its last words: {@code shipping_first_name} is
 * a first name, {@code email_sent} is no e-mail address.
 */
final class UsualFields {
    private static final Map<String, Kind> KINDS = FieldTable.of()
            .with(
                    Kind.NAME,
                    "first name, last name, middle name, full name, given name, family name, surname, maiden name, birth name,"
                            + " forename, nickname, legal name, preferred name, name full, name first, name last, name middle,"
                            + " cardholder, cardholder name, card holder, card holder name, account holder, account holder name,"
                            + " account name holder, name on card, customer name, client name, contact name, patient name,"
                            + " passenger name, traveler name, traveller name, guest name, employee name, recipient name, sender name,"
                            + " beneficiary name, payee name, payer name, person name, member name, subscriber name, student name,"
                            + " candidate name, applicant name, tenant name, driver name, doctor name, owner name, buyer name,"
                            + " seller name, billing name, shipping name, mother name, mothers name, father name, fathers name,"
                            + " spouse name, maiden, next of kin, policyholder, policy holder, insured name, attendee name, user full name,"
                            + " vorname, nachname, prenom, apellido, cognome")
            .with(
                    Kind.NAME_OF_ANYTHING,
                    "name, fname, lname, display name, real name, user display name, complete name, formatted name")
            .with(
                    Kind.EMAIL,
                    "email, e mail, mail, email address, e mail address, mail address, email id, email addr, reply to, cc email, correo")
            .with(
                    Kind.PHONE,
                    "phone, phone number, phone no, telephone, telephone number, telephone no, tel, tel no, tel number, mobile,"
                            + " mobile number, mobile no, cell, cell number, cell phone, cellphone, fax, fax number, fax no, msisdn,"
                            + " whatsapp, whatsapp number, sms number, contact number, contact no, call back number, callback number,"
                            + " telefon, handy, landline")
            .with(
                    Kind.ADDRESS,
                    "address, addr, full address, home address, mailing address, postal address, billing address, shipping address,"
                            + " delivery address, residential address, adresse, direccion")
            .with(
                    Kind.ADDRESS_LINE,
                    "address 1, address 2, address 3, address line, addr line, street, street address, street name, street line, street no, street number, house number,"
                            + " house no, house name, building number, apartment number, apartment no, apt, apt number, flat number,"
                            + " unit number, address street, line address, strasse, hausnummer, po box, care of")
            .with(
                    Kind.POSTAL_CODE,
                    "zip, zip code, postal code, post code, postcode, pin code, pincode, eircode, plz, zip 4, postal")
            .with(
                    Kind.BIRTH_DATE,
                    "dob, d o b, date of birth, birth date, birthday, birth day, birth dt, born, born on, born at, geburtsdatum,"
                            + " date birth, birth")
            .with(
                    Kind.US_SSN,
                    "ssn, social security, social security number, social security no, soc sec no, ss number")
            .with(
                    Kind.NATIONAL_ID,
                    "passport, passport number, passport no, passport id, national id, national id number, national identity number,"
                            + " national identification number, identity number, identity card number, id card number, id number,"
                            + " government id, drivers license, driver license, driving license, drivers licence, driver licence,"
                            + " driving licence, drivers license number, driver license number, driving license number,"
                            + " drivers licence number, driver licence number, driving licence number, license number, licence number,"
                            + " tax id, tax number, tax no, tax identification number, taxpayer id, tin, itin, vat id, vat number, nif, nie,"
                            + " nino, national insurance number, nhs number, social insurance number, cpf, cnpj, curp, rfc, aadhaar,"
                            + " aadhaar number, pesel, bsn, dni, fiscal code, codice fiscale, steuer id, mrn, medical record number,"
                            + " known traveler number, redress number")
            .with(
                    Kind.CARD_NUMBER,
                    "card number, card no, card num, credit card, credit card number, debit card, debit card number, cc number, cc num,"
                            + " cc no, pan, primary account number, payment card, payment card number, card")
            .with(
                    Kind.SECURITY_CODE,
                    "cvv, cvc, cvv 2, cvc 2, csc, card security code, security code, card verification value")
            .with(Kind.IBAN, "iban, iban number")
            .with(
                    Kind.ACCOUNT_NUMBER,
                    "account number, account no, acct number, acct no, account num, bank account, bank account number, routing number,"
                            + " routing no, aba, aba number, sort code, bsb, ifsc, gift card number, loyalty number, frequent flyer number,"
                            + " frequent flyer no, member number, membership number")
            .with(
                    Kind.LAST_DIGITS,
                    "last four, last 4, last four digits, last 4 digits, last digits, last 4 of card, last four of card, ending in,"
                            + " card ending, last four ssn, last 4 ssn")
            .with(
                    Kind.PAYMENT,
                    "payment method id, payment id, payment method, payment source, payment source id, payment account, payment account id,"
                            + " payment instrument, payment instrument id, payment option, payment option id, payment card id,"
                            + " payment token, saved card, saved card id, card id, credit card id, gift card id, refund method,"
                            + " refund method id")
            .with(
                    Kind.IP,
                    "ip, ip address, ip addr, ipv 4, ipv 6, ipv 4 address, ipv 6 address, remote addr, client ip")
            .map();

    /** Said after the noun, they change nothing: {@code phone_home}, {@code address_1}. */
    private static final Set<String> QUALIFIERS = WordSet.of(
            "is primary secondary home work office private personal alt alternative alternate other raw formatted value text main"
                    + " current new old previous billing shipping day evening mobile full masked normalized normalised"
                    + " on file e164 international one two");

    /** Said before {@code name} and {@code address}, they are of things. */
    private static final Set<String> THINGS = WordSet.of(
            "ip mac web url site memory bus host server bind listen remote base contract wallet network subnet gateway email"
                    + " repo repository product file class plan package branch project hotel airport model brand tool function"
                    + " method column table db database schema index queue topic bucket domain variable var");

    /** What begins so is true or false. */
    private static final Set<String> FLAGS =
            Set.of("is", "has", "allow", "enable", "show", "hide", "require", "should");

    private UsualFields() {}

    static @Nullable Kind of(FieldName name) {
        if (FLAGS.contains(name.words().get(0))) {
            return null;
        }
        FieldName rest = name;
        Kind kind = exact(rest);
        while (kind == null && rest.words().size() > 1 && isQualifier(rest.last())) {
            rest = rest.withoutLast();
            kind = exact(rest);
        }
        return kind;
    }

    /** By the longest run of last words that is known, in singular or plural. */
    private static @Nullable Kind exact(FieldName name) {
        Kind kind = byLastWords(name);
        if (kind != null) {
            return kind;
        }
        String last = name.last();
        if (last.endsWith("sses")) {
            return byLastWords(name.withLast(last.substring(0, last.length() - 2)));
        }
        return last.length() > 2 && last.endsWith("s")
                ? byLastWords(name.withLast(last.substring(0, last.length() - 1)))
                : null;
    }

    private static @Nullable Kind byLastWords(FieldName name) {
        List<String> words = name.words();
        for (int first = 0; first < words.size(); first++) {
            Kind kind = KINDS.get(name.from(first));
            if (kind != null) {
                return isOfThing(kind, words.subList(0, first)) || isPartOnly(kind, name, first) ? null : kind;
            }
        }
        return null;
    }

    private static boolean isOfThing(Kind kind, List<String> before) {
        return switch (kind) {
            case NAME, ADDRESS, ADDRESS_LINE -> before.stream().anyMatch(THINGS::contains);
            default -> false;
        };
    }

    /** {@code name} says it alone only: a {@code file_name} is of a file. */
    private static boolean isPartOnly(Kind kind, FieldName name, int first) {
        return first > 0 && (kind == Kind.NAME_OF_ANYTHING || name.from(first).equals("card"));
    }

    private static boolean isQualifier(String word) {
        return QUALIFIERS.contains(word) || word.chars().allMatch(Digits::isDigit);
    }
}
