package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {

    @Nested
    class OfFourParts {
        private final IpV4 addresses = new IpV4();

        @Test
        void areFoundWhateverTheirParts() {
            Generated.many().forEach(generated -> {
                String address = (1 + generated.below(126)) + "." + generated.below(256) + "." + generated.below(256)
                        + "." + generated.below(256);
                assertThat(Found.by(addresses, "blocked " + address + ".")).containsExactly(address);
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://41.173.96.26:8080/a",
                    "41.173.96.26/24",
                    "\\|41.173.96.26|%20/",
                    "%2041.173.96.26",
                    "ip:41.173.96.26,",
                    "db.acme.com/41.173.96.26:5432",
                    "[41.173.96.26]",
                    "host\\n41.173.96.26"
                })
        void areFoundAmidOtherSigns(String text) {
            assertThat(Found.by(addresses, text)).containsExactly("41.173.96.26");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "v1.2.3.4",
                    "version 1.2.3.4",
                    "\"version\": \"1.2.3.4\"",
                    "versions 1.2.3.4 and 1.2.3.5",
                    "Chrome/120.0.0.0 Safari",
                    "tool-1.2.3.4.jar",
                    "1.2.3.4-SNAPSHOT",
                    "see section 1.2.3.4",
                    "1.2.3.4.5",
                    "256.1.1.1",
                    "1.2.3.04",
                    "1.2.3"
                })
        void areNoVersionsOrSections(String text) {
            assertThat(Found.by(addresses, text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "127.0.0.1",
                    "0.0.0.0",
                    "192.0.2.17",
                    "198.51.100.1",
                    "203.0.113.255",
                    "198.18.0.1",
                    "255.255.255.0",
                    "240.0.0.1"
                })
        void thatAreNobodysStay(String text) {
            assertThat(Found.by(addresses, text)).isEmpty();
        }
    }

    @Nested
    class OfEightParts {
        private final IpV6 addresses = new IpV6();

        @Test
        void areFoundWrittenInFull() {
            Generated.many().forEach(generated -> {
                String address = IntStream.range(0, 8)
                        .mapToObj(part -> Integer.toHexString(0x2000 + generated.below(0xdfff)))
                        .collect(Collectors.joining(":"));
                assertThat(Found.by(addresses, "from " + address + ": refused")).containsExactly(address);
            });
        }

        @ParameterizedTest
        @CsvSource({
            "2606:4700::1111, 2606:4700::1111",
            "[2606:4700::1111]:443, 2606:4700::1111",
            "fe80::1ff:fe23:4567:890a%eth0, fe80::1ff:fe23:4567:890a",
            "2606:4700::/32, 2606:4700::",
            "::ffff:41.173.96.26, ::ffff:41.173.96.26",
            "64:ff9b::41.173.96.26, 64:ff9b::41.173.96.26",
            "node:2a02:0:0:0:1:2:3:4, 2a02:0:0:0:1:2:3:4",
            "address:6e40:4041:c617:e898:c11:40d2:c669:2eb4., 6e40:4041:c617:e898:c11:40d2:c669:2eb4"
        })
        void areFoundInEveryNotation(String text, String address) {
            assertThat(Found.by(addresses, text)).containsExactly(address);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12:30:45",
                    "00:1b:44:11:3a:b7",
                    "00:25:96:ff:fe:12:34:56",
                    "std::cout",
                    "String::valueOf",
                    "A1::B2",
                    "add::face",
                    "a:b:c:d",
                    "2606:4700",
                    "1:2:3:4:5:6:7",
                    "1:2:3:4:5:6:7:8:9",
                    "2606::4700::1111",
                    "12345::1",
                    "Note:",
                    ":",
                    "::::"
                })
        void areNoTimesDevicesOrNamesInCode(String text) {
            assertThat(Found.by(addresses, text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"::", "::1", "2001:db8::1", "2001:0DB8:0:0:0:0:0:1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
        void thatAreNobodysStay(String text) {
            assertThat(Found.by(addresses, text)).isEmpty();
        }
    }
}
