// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import dev.scruple.manifests.Reading;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read element by element; no document type, no entity of its own, no deep nesting. */
public final class Xml {
  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 64 * 1024;

  private Xml() {}

  /** Takes each element when it ends. */
  public interface ElementTaker {
    /** An element begins; its path is {@code project/dependencies/dependency}. */
    void start(String path, int line);

    /** An attribute of the element that has just begun. */
    default void attribute(String path, String name, String value) {}

    /** An element has ended; the text is that of the element alone, stripped. */
    void end(String path, String text, int line);
  }

  public static void read(String text, Reading reading, ElementTaker taker) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(text.replace("\ufeff", "")));
      try {
        elements(xml, reading, taker);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      reading.problem("not valid XML, or XML with a document type", Math.max(line, 0));
    }
  }

  private static void elements(XMLStreamReader xml, Reading reading, ElementTaker taker)
      throws XMLStreamException {
    Deque<Element> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            reading.problem("nested deeper than " + DEEPEST, line(xml));
            return;
          }
          String parent = open.isEmpty() ? "" : open.getLast().path + '/';
          Element element = new Element(parent + xml.getLocalName(), line(xml));
          open.addLast(element);
          taker.start(element.path, element.line);
          for (int each = 0; each < xml.getAttributeCount(); each++) {
            taker.attribute(
                element.path, xml.getAttributeLocalName(each), xml.getAttributeValue(each));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty() && open.getLast().text.length() < LONGEST_TEXT) {
            open.getLast().text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Element element = open.removeLast();
          taker.end(element.path, element.text.toString().strip(), element.line);
        }
        default -> {
          // Comments and instructions hold nothing that is read.
        }
      }
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static final class Element {
    private final String path;
    private final int line;
    private final StringBuilder text = new StringBuilder();

    private Element(String path, int line) {
      this.path = path;
      this.line = line;
    }
  }
}
