package dev.tastemaker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndpointTableTest {
    @Test
    void everyAddressOfTheServiceIsInTheTable() {
        assertEquals(
                List.of(),
                addresses().stream()
                        .filter(each -> EndpointTable.find(each.split(" ")[0], each.split(" ")[1])
                                .isEmpty())
                        .toList());
    }

    @Test
    void everyAddressOfShoppersThatNamesAPersonOrAThingOfAPersonIsTriedByAnother() {
        // of items, trends and pictures, which are everybody's
        Pattern nobodys = Pattern.compile("GET /(?:items.*|trends|banners/x|drawings/x|status)");
        Set<String> tried = Stream.concat(CrossCalls.REFUSED.stream(), CrossCalls.ANSWERED.stream())
                .map(call -> call.method() + " "
                        + call.address()
                                .replaceAll("\\?.*", "")
                                .replaceAll("\\{[^}]+}(?:\\.forged)?|drill-kettle", "x"))
                .collect(Collectors.toSet());
        List<String> untried = addresses().stream()
                .filter(each ->
                        EndpointTable.of(each.split(" ")[0], each.split(" ")[1]).others() != EndpointTable.Others.NONE)
                .filter(each -> !nobodys.matcher(each).matches() && !each.startsWith("HEAD "))
                .filter(each -> !tried.contains(each))
                .toList();
        assertEquals(List.of(), untried);
    }

    /** Each method and path that a resource serves, {@code x} for what stands in braces. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        List<JavaClass> resources = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.tastemaker")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .toList();
        assertTrue(resources.size() > 20, "resources are found");
        for (JavaClass type : resources) {
            for (Method method : type.reflect().getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        addresses.add(http.value() + " "
                                + (path(type.reflect().getAnnotation(Path.class))
                                                + path(method.getAnnotation(Path.class)))
                                        .replaceAll("\\{[^}]+}", "x"));
                    }
                }
            }
        }
        return addresses;
    }

    @Test
    void whatIsNotInTheTableIsTheAdministratorsUnlessItIsAPage() {
        assertEquals(
                EndpointTable.Others.NONE, EndpointTable.of("GET", "/q/metrics").others());
        assertEquals(
                EndpointTable.Others.NONE,
                EndpointTable.of("POST", "/index.html").others());
        assertEquals(EndpointTable.Others.ALL, EndpointTable.of("GET", "/").others());
        assertEquals(
                EndpointTable.Others.ALL,
                EndpointTable.of("GET", "/pictures/bag.svg").others());
    }

    @Test
    void aShoppersAddressNamesTheShopper() {
        EndpointTable.Row row = EndpointTable.of("GET", "/shoppers/s-1/taste");
        assertEquals(EndpointTable.Others.THE_SHOPPER, row.others());
        assertEquals("s-1", row.id("/shoppers/s-1/taste"));
        assertEquals(Scope.INGEST, EndpointTable.of("POST", "/shoppers").scope());
        assertEquals(
                Scope.CAMPAIGNS, EndpointTable.of("PUT", "/campaigns/c-1/start").scope());
    }

    private static String path(Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
