package dev.goldentrace.assertions;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** A class path without a library, as a user has it who did not add it. */
final class Without {
    private final String packages;

    Without(String packages) {
        this.packages = packages;
    }

    /** Runs a class there, and says what it throws. */
    String thrownBy(Class<? extends Runnable> type) {
        try (URLClassLoader loader = new Hiding(packages)) {
            var constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            ((Runnable) constructor.newInstance()).run();
            return "nothing";
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        } catch (Throwable thrown) {
            return thrown.toString();
        }
    }

    /** Loads all classes anew, so that they see what it sees. */
    private static final class Hiding extends URLClassLoader {
        private final String hidden;

        Hiding(String hidden) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                try {
                    urls.add(new File(entry).toURI().toURL());
                } catch (MalformedURLException e) {
                    throw new AssertionError(e);
                }
            }
            return urls.toArray(URL[]::new);
        }
    }
}
