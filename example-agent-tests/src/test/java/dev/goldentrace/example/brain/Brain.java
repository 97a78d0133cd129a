package dev.goldentrace.example.brain;

/** Decides what comes next in a conversation; the same conversation always gets the same reply. */
public interface Brain {

    /** Gives the next reply. */
    Reply answer(Dialogue dialogue);

    /** Gives the hasty brain for {@code gpt-4-turbo} and its snapshots, and the careful one for any other model. */
    static Brain of(String model) {
        Brain careful = new CarefulBrain();
        return model.startsWith("gpt-4-turbo") ? new HastyBrain(careful) : careful;
    }
}
