package dev.goldentrace.answer;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.LlmReply;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The judge that is installed as a service: made when it is first asked, so that a replay makes none. */
record InstalledJudge(ServiceLoader.Provider<JudgeModel> provider) implements JudgeModel {
    private static final String SERVICE = "META-INF/services/" + JudgeModel.class.getName();

    static JudgeModel in(ClassLoader loader) {
        List<ServiceLoader.Provider<JudgeModel>> found = providers(loader);
        if (found.isEmpty()) {
            throw new UsageError("a judge is to compare answers, and none is installed. Name your own in " + SERVICE
                    + ": a public class that implements " + JudgeModel.class.getName()
                    + " and has a public constructor without parameters.");
        }
        if (found.size() > 1) {
            throw new UsageError("one judge is to compare answers, and " + found.size() + " are installed: "
                    + found.stream().map(each -> each.type().getName()).collect(Collectors.joining(", "))
                    + ". Leave one in " + SERVICE + ".");
        }
        return new InstalledJudge(found.get(0));
    }

    private static List<ServiceLoader.Provider<JudgeModel>> providers(ClassLoader loader) {
        try {
            return ServiceLoader.load(JudgeModel.class, loader).stream().toList();
        } catch (ServiceConfigurationError e) {
            throw new UsageError("the judge of " + SERVICE + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public LlmReply ask(String prompt) throws Exception {
        try {
            return provider.get().ask(prompt);
        } catch (ServiceConfigurationError e) {
            throw new UsageError("the judge of " + SERVICE + " cannot be made: " + e.getMessage() + ".", e);
        }
    }
}
