//! The examples of the two standards.

use super::{Method, Space, Subset, canonical};

fn whole(text: &str, comments: bool) -> String {
    canonical(text, Subset::Without(&[]), &Method::Inclusive, comments, Space::All).unwrap()
}

#[test]
fn what_stands_around_the_root() {
    // Canonical XML 1.0, 3.1, without its document type.
    let text = "<?xml version=\"1.0\"?>\n\n<?xml-stylesheet   href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n\n\
                <doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n\n<!-- Comment 3 -->";
    let plain = "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n<doc>Hello, world!</doc>\n<?pi-without-data?>";
    assert_eq!(whole(text, false), plain);
    let noted = "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n<doc>Hello, world!<!-- Comment 1 --></doc>\n\
                 <?pi-without-data?>\n<!-- Comment 2 -->\n<!-- Comment 3 -->";
    assert_eq!(whole(text, true), noted);
}

#[test]
fn tags_attributes_and_namespaces() {
    // Canonical XML 1.0, 3.3, without the attribute that only its document type brings.
    let text = r#"<doc>
   <e1   />
   <e3   name = "elem3"   id="elem3"   />
   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I'm"
      xmlns:b="http://www.ietf.org"
      xmlns:a="http://www.w3.org"
      xmlns="http://example.org"/>
   <e6 xmlns="" xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="" xmlns:a="http://www.w3.org">
            <e9 xmlns="" xmlns:a="http://www.ietf.org"/>
         </e8>
      </e7>
   </e6>
</doc>"#;
    let want = r#"<doc>
   <e1></e1>
   <e3 id="elem3" name="elem3"></e3>
   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I'm" attr2="all" b:attr="sorted" a:attr="out"></e5>
   <e6 xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="">
            <e9 xmlns:a="http://www.ietf.org"></e9>
         </e8>
      </e7>
   </e6>
</doc>"#;
    assert_eq!(whole(text, false), want);
}

#[test]
fn characters() {
    // Canonical XML 1.0, 3.4, in part, and carriage returns.
    let text = "<doc>\r\n   <text>First line&#x0d;&#10;Second line</text>\n   <value>&#x32;</value>\n   \
                <compute><![CDATA[value>\"0\" && value<\"10\" ?\"valid\":\"error\"]]></compute>\n   \
                <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; \t&lt;'/></doc>";
    let want = "<doc>\n   <text>First line&#xD;\nSecond line</text>\n   <value>2</value>\n   \
                <compute>value&gt;\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"</compute>\n   \
                <norm attr=\" '    &#xD;&#xA;&#x9;   '  &lt;\"></norm></doc>";
    assert_eq!(whole(text, false), want);
}

#[test]
fn one_element_inclusive_and_exclusive() {
    // Exclusive XML Canonicalization 1.0, 2.2: the surroundings change the inclusive form only.
    let text = "<n0:local xmlns:n0=\"foo:bar\" xmlns:n3=\"ftp://example.org\">\
                <n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\"><n3:stuff/></n1:elem2></n0:local>";
    let at = text.find("<n1").unwrap();
    let form = |method| canonical(text, Subset::Only(at), &method, false, Space::All).unwrap();
    assert_eq!(
        form(Method::Inclusive),
        "<n1:elem2 xmlns:n0=\"foo:bar\" xmlns:n1=\"http://example.net\" xmlns:n3=\"ftp://example.org\" xml:lang=\"en\">\
         <n3:stuff></n3:stuff></n1:elem2>"
    );
    assert_eq!(
        form(Method::Exclusive([].into())),
        "<n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\"><n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff></n1:elem2>"
    );
    assert_eq!(
        form(Method::Exclusive(["n3".to_owned()].into())),
        "<n1:elem2 xmlns:n1=\"http://example.net\" xmlns:n3=\"ftp://example.org\" xml:lang=\"en\">\
         <n3:stuff></n3:stuff></n1:elem2>"
    );
}

#[test]
fn less_white_space() {
    let text = "<?a?>\n<doc>\n  <b> x </b>\n  <c> &#32;</c>\n</doc>\n<?z?>";
    let form = |space| canonical(text, Subset::Without(&[]), &Method::Inclusive, false, space).unwrap();
    assert_eq!(form(Space::Root), "<doc>\n  <b> x </b>\n  <c>  </c>\n</doc>");
    assert_eq!(form(Space::RootWithoutBlanks), "<doc><b> x </b><c></c></doc>");
}

#[test]
fn elements_left_out_and_attributes_from_outside() {
    let text = "<a>1<b><c/></b>2<b/>3</a>";
    let form = canonical(text, Subset::Without(&[4, 16]), &Method::Inclusive, false, Space::All);
    assert_eq!(form.as_deref(), Some("<a>123</a>"));
    let text = "<a xml:lang=\"fr\"><b/></a>";
    assert_eq!(canonical(text, Subset::Only(17), &Method::Inclusive, false, Space::All), None);
}
