package dev.goldentrace.example;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the agent can look up and do in the shop. */
public final class OrderTools {

    private final Shop shop;

    /** Works on this shop. */
    public OrderTools(Shop shop) {
        this.shop = shop;
    }

    /** Looks an order up. */
    @Tool(name = "get_order", value = "Looks an order up: status, items with prices, whether it can be returned")
    public OrderDetails getOrder(@P(name = "order", value = "order number") int order) {
        return shop.details(order);
    }

    /** Finds a customer. */
    @Tool(name = "find_customer", value = "Finds a customer by e-mail address")
    public Customer findCustomer(@P(name = "email", value = "e-mail address") String email) {
        return shop.customer(email);
    }

    /** Lists the orders of a customer. */
    @Tool(name = "list_orders", value = "Lists all orders of a customer")
    public List<OrderLine> listOrders(@P(name = "customer", value = "customer id, such as C-1") String customer) {
        return shop.ordersOf(customer);
    }

    /** Finds products on sale. */
    @Tool(name = "search_products", value = "Finds products with their prices and the variants in stock")
    public List<Product> searchProducts(@P(name = "query", value = "product name or part of it") String query) {
        return shop.products(query);
    }

    /** Asks the carrier where the parcel is. */
    @Tool(name = "get_shipment", value = "Asks the carrier where the parcel of an order is; the carrier may time out")
    public Shipment getShipment(@P(name = "order", value = "order number") int order) {
        return shop.shipment(order);
    }

    /** Cancels an order. */
    @Tool(name = "cancel_order", value = "Cancels a whole order that is still pending")
    public String cancelOrder(@P(name = "order", value = "order number") int order) {
        shop.cancel(order);
        return "Order " + order + " is cancelled.";
    }

    /** Exchanges an item for another variant of it. */
    @Tool(name = "exchange_item", value = "Exchanges an item of an order for another variant of the same product")
    public String exchangeItem(
            @P(name = "order", value = "order number") int order,
            @P(name = "item", value = "name of the item, as in the order") String item,
            @P(name = "variant", value = "variant in stock, such as size 43") String variant) {
        shop.exchange(order, item, variant);
        return "The " + item + " of order " + order + " will be exchanged for " + variant + ".";
    }

    /** Pays money back for an item. */
    @Tool(name = "refund_item", value = "Pays money back for one item of an order")
    public String refundItem(
            @P(name = "order", value = "order number") int order,
            @P(name = "item", value = "name of the item, as in the order") String item,
            @P(name = "amount", value = "gross, in EUR") BigDecimal amount) {
        BigDecimal gross = amount.setScale(2, RoundingMode.HALF_UP);
        shop.refund(order, item, gross);
        return gross + " EUR for the " + item + " of order " + order + " are on their way.";
    }

    /** Hands the conversation over to a human. */
    @Tool(name = "transfer_to_human", value = "Hands the conversation over to a human colleague")
    public String transferToHuman(@P(name = "summary", value = "what the customer wants, in a sentence") String text) {
        shop.handOff(text);
        return "A colleague takes over.";
    }
}
