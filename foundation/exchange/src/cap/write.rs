//! An alert as CAP 1.2: the same alert always gives the same bytes, so that a file written twice is one file.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use kernel::{Point, Timestamp};

use super::model::{Alert, AreaDesc, Circle, Info, Pair, Ref, Resource};

/// The message as a UTF-8 document of CAP 1.2, whatever version it was read from, unsigned; times in the offset of `zone`.
///
/// What [`crate::cap::parse`] reads from it is the message again, without remarks, for whole seconds and texts without
/// surrounding white space. What a resource carried inside is not kept in the types and so not written.
#[must_use]
pub fn write(alert: &Alert, zone: &TimeZone) -> String {
    let mut out = Out { text: String::new(), depth: 0, zone };
    out.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.text.push_str("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n");
    out.depth = 1;
    out.line("identifier", &alert.identifier);
    out.line("sender", &alert.sender);
    out.time("sent", Some(alert.sent));
    out.line("status", alert.status.as_str());
    out.line("msgType", alert.msg_type.as_str());
    out.some("source", alert.source.as_deref());
    out.line("scope", alert.scope.as_str());
    out.some("restriction", alert.restriction.as_deref());
    out.some("addresses", listed(&alert.addresses).as_deref());
    alert.codes.iter().for_each(|code| out.line("code", code));
    out.some("note", alert.note.as_deref());
    let references: Vec<String> = alert.references.iter().map(|r| out.reference(r)).collect();
    out.some("references", (!references.is_empty()).then(|| references.join(" ")).as_deref());
    out.some("incidents", listed(&alert.incidents).as_deref());
    alert.infos.iter().for_each(|info| out.info(info));
    out.text.push_str("</alert>\n");
    out.text
}

/// Words between spaces; one with a space inside stands in double quotes.
fn listed(all: &[String]) -> Option<String> {
    let one = |w: &String| if w.contains(char::is_whitespace) { format!("\"{w}\"") } else { w.clone() };
    (!all.is_empty()).then(|| all.iter().map(one).collect::<Vec<_>>().join(" "))
}

struct Out<'z> {
    text: String,
    depth: usize,
    zone: &'z TimeZone,
}

impl Out<'_> {
    fn info(&mut self, info: &Info) {
        self.inside("info", |out| {
            out.some("language", info.language.as_deref());
            info.categories.iter().for_each(|c| out.line("category", c.as_str()));
            out.line("event", &info.event);
            info.response_types.iter().for_each(|r| out.line("responseType", r.as_str()));
            out.line("urgency", info.urgency.as_str());
            out.line("severity", info.severity.as_str());
            out.line("certainty", info.certainty.as_str());
            out.some("audience", info.audience.as_deref());
            info.event_codes.iter().for_each(|pair| out.pair("eventCode", pair));
            out.time("effective", info.effective);
            out.time("onset", info.onset);
            out.time("expires", info.expires);
            out.some("senderName", info.sender_name.as_deref());
            out.some("headline", info.headline.as_deref());
            out.some("description", info.description.as_deref());
            out.some("instruction", info.instruction.as_deref());
            out.some("web", info.web.as_deref());
            out.some("contact", info.contact.as_deref());
            info.parameters.iter().for_each(|pair| out.pair("parameter", pair));
            info.resources.iter().for_each(|resource| out.resource(resource));
            info.areas.iter().for_each(|area| out.area(area));
        });
    }

    fn resource(&mut self, resource: &Resource) {
        self.inside("resource", |out| {
            out.line("resourceDesc", &resource.description);
            out.some("mimeType", resource.mime_type.as_deref());
            out.some("size", resource.size.map(|n| n.to_string()).as_deref());
            out.some("uri", resource.uri.as_deref());
            out.some("digest", resource.digest.as_deref());
        });
    }

    fn area(&mut self, area: &AreaDesc) {
        self.inside("area", |out| {
            out.line("areaDesc", &area.text);
            for ring in &area.polygons {
                let points: Vec<String> = ring.iter().map(|p| point(*p)).collect();
                out.line("polygon", &points.join(" "));
            }
            area.circles.iter().for_each(|c| out.line("circle", &circle(c)));
            area.geocodes.iter().for_each(|pair| out.pair("geocode", pair));
            out.some("altitude", area.altitude_m.map(feet).as_deref());
            out.some("ceiling", area.ceiling_m.map(feet).as_deref());
        });
    }

    fn pair(&mut self, name: &str, pair: &Pair) {
        self.inside(name, |out| {
            out.line("valueName", &pair.name);
            out.line("value", &pair.value);
        });
    }

    fn inside(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        self.indent();
        self.text.extend(["<", name, ">\n"]);
        self.depth += 1;
        write(self);
        self.depth -= 1;
        self.indent();
        self.text.extend(["</", name, ">\n"]);
    }

    fn time(&mut self, name: &str, at: Option<Timestamp>) {
        let written = at.map(|at| self.instant(at));
        self.some(name, written.as_deref());
    }

    fn some(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.line(name, value);
        }
    }

    fn line(&mut self, name: &str, value: &str) {
        self.indent();
        self.text.extend(["<", name, ">"]);
        for c in value.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '\r' => self.text.push_str("&#xD;"),
                // What XML cannot hold at all; a form that takes it in is wrong, a file that nobody can read is worse.
                c if forbidden(c) => self.text.push('\u{FFFD}'),
                c => self.text.push(c),
            }
        }
        self.text.extend(["</", name, ">\n"]);
    }

    fn indent(&mut self) {
        (0..self.depth).for_each(|_| self.text.push_str("  "));
    }

    fn reference(&self, of: &Ref) -> String {
        format!("{},{},{}", of.sender, of.identifier, self.instant(of.sent))
    }

    /// `2031-02-03T04:05:06+01:00`; UTC is written `-00:00`, as the standard wants it.
    fn instant(&self, at: Timestamp) -> String {
        let Some(instant) = at.to_jiff() else { return String::new() };
        let local = instant.to_zoned_datetime(self.zone.clone());
        let seconds = local.offset().seconds();
        let sign = if seconds > 0 { '+' } else { '-' };
        let minutes = seconds.unsigned_abs() / 60;
        format!("{}{sign}{:02}:{:02}", local.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
    }
}

fn forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

fn point(at: Point) -> String {
    format!("{},{}", degrees(at.lat), degrees(at.lon))
}

/// Units of 1e-7 degree as a decimal number, without zeros at its end.
fn degrees(units: i64) -> String {
    let (whole, rest) = (units.unsigned_abs() / 10_000_000, units.unsigned_abs() % 10_000_000);
    let mut out = String::from(if units < 0 { "-" } else { "" });
    // Writing into a string cannot fail.
    let _ = write!(out, "{whole}");
    let digits = format!("{rest:07}");
    let digits = digits.trim_end_matches('0');
    if !digits.is_empty() {
        out.extend([".", digits]);
    }
    out
}

/// Centre and radius in kilometres.
fn circle(circle: &Circle) -> String {
    format!("{} {}.{:03}", point(circle.centre), circle.radius_m / 1000, circle.radius_m % 1000)
}

/// The standard counts heights in feet: two decimals are enough to find the metre again.
fn feet(metres: i64) -> String {
    let hundredths = (metres.saturating_mul(1_000_000) * 2 / 3048 + metres.signum()) / 2;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::{degrees, feet};

    #[test]
    fn numbers_without_a_float() {
        let rows = [(508_050_000, "50.805"), (-43_950_001, "-4.3950001"), (0, "0"), (900_000_000, "90")];
        for (units, written) in rows {
            assert_eq!(degrees(units), written);
        }
        for metres in [-400, -1, 0, 1, 3_000, 8_849] {
            assert_eq!(super::super::geometry::metres_from_feet(&feet(metres)), Some(metres), "{metres}");
        }
    }
}
