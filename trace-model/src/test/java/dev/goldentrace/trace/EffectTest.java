package dev.goldentrace.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {

    @Nested
    class OfANameReads {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "get_order",
                    "getOrder",
                    "GET /orders",
                    "GET http://localhost:8090/fhir",
                    "list-orders",
                    "calculate",
                    "can_ship",
                    "get:/orders/new",
                    "get_terms_and_conditions",
                    "check_cancel_policy",
                    "check_inventory",
                    "run_speed_test"
                })
        void whereItsFirstWordLooksSomethingUp(String name) {
            assertThat(Effect.ofToolName(name)).isEqualTo(Effect.READS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "github.get_issue",
                    "mcp__shop__get_order",
                    "orders/list",
                    "Orders::findAll",
                    "a.b.check_stock"
                })
        void whereTheFirstWordAfterANamespaceDoes(String name) {
            assertThat(Effect.ofToolName(name)).isEqualTo(Effect.READS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"web_search", "KB_search", "orderLookup", "document_retrieval"})
        void whereItIsCalledASearch(String name) {
            assertThat(Effect.ofToolName(name)).isEqualTo(Effect.READS);
        }
    }

    @Nested
    class OfANameChanges {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "refund_item",
                    "POST /orders/search",
                    "POST Observation",
                    "delete_saved_search",
                    "github.create_issue",
                    "issues.get.delete_all",
                    "run_migration",
                    "find_or_create_ticket",
                    "readAndDelete",
                    "check_in_passenger",
                    "checkOutCart",
                    "search.delete_index",
                    "list__add_item",
                    "",
                    "--"
                })
        void whereNothingElseIsKnown(String name) {
            assertThat(Effect.ofToolName(name)).isEqualTo(Effect.CHANGES);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"transfer_money", "transfer_funds_to_savings", "transferOwnership", "bank.transfer_amount"})
        void whereMoneyOrThingsAreTransferred(String name) {
            assertThat(Effect.ofToolName(name)).isEqualTo(Effect.CHANGES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transfer_to_human_agents",
                "transferToSales",
                "support.escalate",
                "escalate_ticket",
                "hand_off",
                "handoff_to_billing",
                "handover"
            })
    void ofANameHandsOffWhereTheConversationIsGivenAway(String name) {
        assertThat(Effect.ofToolName(name)).isEqualTo(Effect.HANDS_OFF);
    }

    @Test
    void hasAWord() {
        assertThat(Effect.HANDS_OFF.word()).isEqualTo("hands off");
    }
}
