//! Small alerts about an invented town, written out so that a test can change one place.

use exchange::Limits;
use exchange::cap::{self, Alert, CapError};

/// A complete CAP 1.2 alert without oddities.
pub(crate) const GOOD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>valmont-2031-0007</identifier>
  <sender>meteo@valmont.example</sender>
  <sent>2031-02-03T04:05:06+01:00</sent>
  <status>Actual</status>
  <msgType>Alert</msgType>
  <scope>Public</scope>
  <info>
    <language>fr-BE</language>
    <category>Met</category>
    <event>Vent violent</event>
    <responseType>Prepare</responseType>
    <urgency>Expected</urgency>
    <severity>Severe</severity>
    <certainty>Likely</certainty>
    <onset>2031-02-03T06:00:00+01:00</onset>
    <expires>2031-02-03T12:00:00+01:00</expires>
    <headline>Vent violent à Valmont</headline>
    <description>Rafales jusqu’à 110 km/h.</description>
    <instruction>Évitez les parcs.</instruction>
    <area>
      <areaDesc>Valmont</areaDesc>
      <polygon>50.0,4.0 50.0,5.0 51.0,5.0 51.0,4.0 50.0,4.0</polygon>
      <geocode><valueName>EMMA_ID</valueName><value>XX004</value></geocode>
    </area>
  </info>
</alert>
"#;

/// The good alert with one piece replaced, which must be there exactly once.
pub(crate) fn with(old: &str, new: &str) -> String {
    assert_eq!(GOOD.matches(old).count(), 1, "«{old}»");
    GOOD.replacen(old, new, 1)
}

/// Reads a file that holds one alert.
pub(crate) fn read(text: &str) -> Result<Alert, CapError> {
    let mut all = cap::parse(text.as_bytes(), &Limits::default())?;
    assert_eq!(all.len(), 1);
    Ok(all.remove(0))
}

/// An alert with this identity, sent at this second, of this type, with these references (identifier and second).
pub(crate) fn message(identifier: u32, second: u32, msg_type: &str, references: &[(u32, u32)]) -> Alert {
    let sent = |s: u32| format!("2031-02-03T04:05:{s:02}+01:00");
    let listed: Vec<String> =
        references.iter().map(|(i, s)| format!("meteo@valmont.example,{i},{}", sent(*s))).collect();
    let references = format!("</scope><references>{}</references>", listed.join(" "));
    let text = GOOD
        .replace("valmont-2031-0007", &identifier.to_string())
        .replace("2031-02-03T04:05:06+01:00", &sent(second))
        .replace("<msgType>Alert<", &format!("<msgType>{msg_type}<"))
        .replace("</scope>", if listed.is_empty() { "</scope>" } else { &references });
    read(&text).unwrap()
}
