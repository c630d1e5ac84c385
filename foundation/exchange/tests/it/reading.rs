//! What an accepted alert says, field by field, in every version and envelope.

use exchange::Limits;
use exchange::cap::{
    self, Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency, Version,
};

use crate::sample::{GOOD, read, with};

#[test]
fn every_field() {
    let alert = read(GOOD).unwrap();
    assert_eq!(
        (alert.version, alert.status, alert.msg_type, alert.scope),
        (Version::V1_2, Status::Actual, MsgType::Alert, Scope::Public)
    );
    assert_eq!(
        (alert.identifier.as_str(), alert.sender.as_str()),
        ("valmont-2031-0007", "meteo@valmont.example")
    );
    assert_eq!(alert.sent.rfc3339(), "2031-02-03T03:05:06Z");
    let info = &alert.infos[0];
    assert_eq!((info.language(), info.event.as_str()), ("fr-BE", "Vent violent"));
    assert_eq!(info.categories, [Category::Met]);
    assert_eq!(info.response_types, [ResponseType::Prepare]);
    assert_eq!(
        (info.urgency, info.severity, info.certainty),
        (Urgency::Expected, Severity::Severe, Certainty::Likely)
    );
    assert_eq!(info.headline.as_deref(), Some("Vent violent à Valmont"));
    let area = &info.areas[0];
    assert_eq!((area.text.as_str(), area.polygons[0].len()), ("Valmont", 5));
    assert_eq!((area.geocodes[0].name.as_str(), area.geocodes[0].value.as_str()), ("EMMA_ID", "XX004"));
    let kept = serde_json::to_string(&alert).unwrap();
    assert_eq!(serde_json::from_str::<cap::Alert>(&kept).unwrap(), alert);
}

#[test]
fn lists_pairs_and_resources() {
    let text = with(
        "</scope>",
        "</scope><addresses>a@x \"two words\"</addresses><code>P1</code><code>P2</code><incidents>i1 \"i 2\"</incidents>",
    );
    let text = text.replace(
        "</instruction>",
        "</instruction><parameter><valueName>level</valueName><value>3; orange</value></parameter>\
         <resource><resourceDesc>map</resourceDesc><mimeType>image/png</mimeType><size>1099511627776</size>\
         <derefUri>iVBO\n Rw0K</derefUri></resource>",
    );
    let alert = read(&text).unwrap();
    assert_eq!(alert.warnings, []);
    assert_eq!(alert.addresses, ["a@x", "two words"]);
    assert_eq!((alert.codes.len(), alert.incidents.len()), (2, 2));
    assert_eq!(alert.infos[0].parameter("level"), Some("3; orange"));
    // A size is what the file claims; nothing is fetched or set aside for it.
    let resource = &alert.infos[0].resources[0];
    assert_eq!((resource.size, resource.inline), (Some(1_099_511_627_776), 8));
}

#[test]
fn older_versions() {
    let old = with("urn:oasis:names:tc:emergency:cap:1.2", "http://www.incident.com/cap/1.0")
        .replace("    <responseType>Prepare</responseType>\n", "")
        .replace("    <category>Met</category>\n", "")
        .replace(">Likely<", ">Very Likely<")
        .replace("T04:05:06+01:00", "T03:05:06Z")
        .replace("<valueName>EMMA_ID</valueName><value>XX004</value>", "EMMA_ID=XX004");
    let alert = read(&old).unwrap();
    assert_eq!((alert.version, alert.warnings.as_slice()), (Version::V1_0, &[][..]));
    assert_eq!(alert.infos[0].certainty, Certainty::Likely);
    assert_eq!(alert.summary().unwrap().geocodes, read(GOOD).unwrap().summary().unwrap().geocodes);
    assert_eq!(read(&with("cap:1.2", "cap:1.1")).unwrap().version, Version::V1_1);
}

#[test]
fn any_prefix_and_encoding_says_the_same() {
    let want = read(GOOD).unwrap();
    let prefixed = GOOD.replace("</", "</c:").replace("xmlns=", "xmlns:c=");
    let prefixed: String = prefixed
        .split('<')
        .enumerate()
        .map(|(i, piece)| match piece.chars().next() {
            Some('?' | '/') => format!("<{piece}"),
            Some(_) if i > 0 => format!("<c:{piece}"),
            _ => piece.to_owned(),
        })
        .collect();
    assert_eq!(read(&prefixed).unwrap(), want);
    let wide =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let declared = with("UTF-8", "UTF-16");
    let marked = format!("\u{FEFF}{declared}");
    for bytes in [
        wide(&marked, u16::to_le_bytes),
        wide(&marked, u16::to_be_bytes),
        wide(&declared, u16::to_le_bytes),
        format!("\u{FEFF}{GOOD}").into_bytes(),
        GOOD.split_once("?>").unwrap().1.trim_start().as_bytes().to_vec(),
        GOOD.replace('\n', "\r\n").into_bytes(),
    ] {
        assert_eq!(cap::parse(&bytes, &Limits::default()).unwrap(), std::slice::from_ref(&want));
    }
}

#[test]
fn feeds_and_envelopes() {
    let bare = GOOD.split_once("?>").unwrap().1;
    let bad = bare.replace(">Severe<", ">severe<");
    let unsigned =
        bare.replace("</alert>", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></alert>");
    let inside = format!("<title/>{bare}{bad}{unsigned}<alert>of no version</alert>");
    for (start, end) in [
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>", "</content></entry></feed>"),
        ("<entry xmlns=\"http://www.w3.org/2005/Atom\"><content>", "</content></entry>"),
        ("<rss version=\"2.0\"><channel><item>", "</item></channel></rss>"),
        (
            "<e:EDXLDistribution xmlns:e=\"urn:oasis:names:tc:emergency:EDXL:DE:1.0\"><e:contentObject>",
            "</e:contentObject></e:EDXLDistribution>",
        ),
    ] {
        let text = format!("{start}{inside}{end}");
        let all = cap::parse_each(text.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(all[0].as_ref().unwrap(), &read(GOOD).unwrap());
        assert_eq!(all[1].as_ref().unwrap_err().code, cap::Code::ValueUnknown);
        assert_eq!(all[2].as_ref().unwrap().warnings[0].code, cap::Odd::SignatureUnchecked);
        // In Atom the name «alert» without a prefix is an element of the feed; elsewhere it is an alert without version.
        let last = all.get(3).map(|a| a.as_ref().unwrap_err().code);
        let atom = start.contains("Atom");
        assert_eq!(last, (!atom).then_some(cap::Code::NamespaceMissing));
        assert_eq!(
            cap::parse(text.as_bytes(), &Limits::default()).unwrap_err().code,
            cap::Code::ValueUnknown
        );
    }
}
