package acme.shop;

import acme.shop.model.Article;
import acme.shop.model.Order;
import acme.shop.model.Payment;
import acme.shop.model.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.context.ReceiveStream;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Shop}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class ShopPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Shop, ShopPortal> TYPE = PortalType.of(
            Shop.class, ShopPortal.class, ShopPayloads.NAMESPACE, ShopPayloads.FINGERPRINT, ShopPortal::new,
            ShopDispatcher::new);

    public ShopPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<ShopPortal> serving(Class<? extends Shop> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public Order place(Order order, Payment payment) throws OutOfStock, InterruptedException {
        return portal().call(ShopPayloads.PLACE, new ShopPayloads.PlaceArgs(order, payment));
    }

    public Map<String, List<Optional<Article>>> stock(List<String> ids, Optional<Side> side)
            throws InterruptedException {
        return portal().call(ShopPayloads.STOCK, new ShopPayloads.StockArgs(ids, side));
    }

    public Optional<Order> find(String id, Optional<Instant> since) throws InterruptedException {
        return portal().call(ShopPayloads.FIND, new ShopPayloads.FindArgs(id, since));
    }

    public ReceiveStream<Payment> payments(Payment.Card card, long limit) throws InterruptedException {
        return portal().stream(ShopPayloads.PAYMENTS, new ShopPayloads.PaymentsArgs(card, limit));
    }

    public byte[] label(char grade, byte[] image) throws InterruptedException {
        return portal().call(ShopPayloads.LABEL, new ShopPayloads.LabelArgs(grade, image));
    }

    public char grade(boolean a, byte b, short c, int d, long e, float f, double g, char h)
            throws InterruptedException {
        return portal().call(ShopPayloads.GRADE, new ShopPayloads.GradeArgs(a, b, c, d, e, f, g, h));
    }

    public Integer boxes(Boolean a, Byte b, Short c, Integer d, Long e, Float f, Double g, Character h)
            throws InterruptedException {
        return portal().call(ShopPayloads.BOXES, new ShopPayloads.BoxesArgs(a, b, c, d, e, f, g, h));
    }

    public void options(Optional<String> in, Optional<Integer> seen) throws InterruptedException {
        portal().call(ShopPayloads.OPTIONS, new ShopPayloads.OptionsArgs(in, seen));
    }
}
