//! Delivery status notifications (RFC 3464): what mail servers say afterwards of a mail that they took.
//!
//! Of MIME only that is read of which such a report is made: a mail in several parts, among them the report for machines and the
//! head of the mail that it is about. The words for people and what else came back are passed over. A report that was cut off
//! after its first part of interest is read as far as it goes.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

/// Fields of one head that are kept; the others are passed over.
const MOST_FIELDS: usize = 500;

/// How much of a report we are willing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes. What follows is not looked at: the whole mail may hang on the report.
    pub bytes: usize,
    /// Parts of the mail.
    pub parts: usize,
    /// Recipients of the report.
    pub recipients: usize,
    /// Characters of a text; longer ones are cut.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 1 << 20, parts: 20, recipients: 100, text: 300 }
    }
}

kernel::coded! {
    /// What became of a mail for one recipient.
    Action {
        /// It was not delivered and will not be.
        Failed = "failed",
        /// It was not delivered so far; it is tried on.
        Delayed = "delayed",
        /// It lies in the recipient's mailbox.
        Delivered = "delivered",
        /// It was handed to a server that does not report.
        Relayed = "relayed",
        /// It was delivered to a list and goes on to its members.
        Expanded = "expanded",
    }
}

kernel::coded! {
    /// Why a mail cannot be read as a report.
    Fault {
        /// It is another kind of mail.
        Kind = "kind",
        /// It names no recipient.
        Nobody = "nobody",
        /// It names too many.
        Many = "many",
        /// It does not say what became of the mail.
        Silent = "silent",
    }
}

/// A report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The id that the mail was given on its envelope (RFC 3461), where the report repeats it.
    pub envelope: Option<String>,
    /// The `Message-ID` of the mail, without its brackets.
    pub message_id: Option<String>,
    /// When the report was written.
    pub at: Option<Timestamp>,
    /// What it says of each recipient.
    pub recipients: Vec<Recipient>,
}

/// What a report says of one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// What became of the mail.
    pub action: Action,
    /// The status code (RFC 3463): `5.1.1`.
    pub status: Option<String>,
    /// The address to which it went, and the one to which it was sent where that is another.
    pub addresses: Vec<String>,
    /// What the last server said.
    pub said: Option<String>,
    /// When it was tried last.
    pub at: Option<Timestamp>,
}

/// Reads a report.
///
/// # Errors
/// Why the mail is none.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Report, Fault> {
    let text = String::from_utf8_lossy(bytes.get(..limits.bytes).unwrap_or(bytes));
    // Whoever hands mail on in the manner of a mailbox writes a line before it.
    let mail: &str =
        if text.starts_with("From ") { text.split_once('\n').map_or("", |(_, rest)| rest) } else { &text };
    let (outer, body) = head(mail);
    let (kind, boundary) = outer.kind();
    let boundary = boundary.filter(|_| kind.starts_with("multipart/")).ok_or(Fault::Kind)?;
    let (mut status, mut back) = (None, None);
    for part in parts(body, &boundary, limits.parts) {
        let (inner, body) = head(part);
        match inner.kind().0.as_str() {
            "message/delivery-status" | "message/global-delivery-status" if status.is_none() => {
                status = Some(decoded(&inner, body));
            }
            "message/rfc822" | "message/global" | "text/rfc822-headers" | "message/global-headers"
                if back.is_none() =>
            {
                back = Some(decoded(&inner, body));
            }
            _ => {}
        }
    }
    let mut report = Report { at: outer.get("date").and_then(instant), ..Report::default() };
    groups(&status.ok_or(Fault::Kind)?, &mut report, limits)?;
    report.message_id = back.and_then(|mail| head(&mail).0.get("message-id").and_then(bare));
    if report.recipients.is_empty() { Err(Fault::Nobody) } else { Ok(report) }
}

/// The groups of the report for machines: one about the mail, then one for each recipient.
fn groups(text: &str, report: &mut Report, limits: &Limits) -> Result<(), Fault> {
    let mut rest = text;
    while !rest.is_empty() {
        let (group, after) = head(rest);
        rest = after;
        report.envelope = report.envelope.take().or_else(|| group.get("original-envelope-id").and_then(bare));
        if group.get("final-recipient").is_none() && group.get("action").is_none() {
            continue;
        }
        if report.recipients.len() == limits.recipients {
            return Err(Fault::Many);
        }
        report.recipients.push(recipient(&group, limits)?);
    }
    Ok(())
}

fn recipient(group: &Head, limits: &Limits) -> Result<Recipient, Fault> {
    let status = group.get("status").and_then(|text| text.split_whitespace().next());
    let status = status.filter(|code| code.starts_with(['2', '4', '5']) && code.len() <= 12);
    let word = group.get("action").map(|text| text.split(|c: char| !c.is_ascii_alphabetic()).next());
    let word = word.flatten().unwrap_or_default().to_ascii_lowercase();
    // Servers that name no action give the code at least.
    let by_code = || match status?.chars().next()? {
        '2' => Some(Action::Delivered),
        '4' => Some(Action::Delayed),
        _ => Some(Action::Failed),
    };
    let mut addresses: Vec<String> = Vec::new();
    for name in ["final-recipient", "original-recipient"] {
        let address = group.get(name).and_then(typed).and_then(bare);
        addresses.extend(address.filter(|one| !addresses.contains(one)));
    }
    Ok(Recipient {
        action: Action::of(&word).or_else(by_code).ok_or(Fault::Silent)?,
        status: status.map(str::to_owned),
        addresses,
        said: group.get("diagnostic-code").and_then(typed).and_then(|text| short(text, limits.text)),
        at: group.get("last-attempt-date").and_then(instant),
    })
}

/// What follows the type of a value: `rfc822; a@b.example`.
fn typed(value: &str) -> Option<&str> {
    Some(value.split_once(';').map_or(value, |(_, rest)| rest).trim()).filter(|text| !text.is_empty())
}

/// The first word, without brackets around it.
fn bare(value: &str) -> Option<String> {
    let word = value.split_whitespace().next()?.trim_matches(['<', '>']);
    (!word.is_empty()).then(|| word.to_owned())
}

fn short(text: &str, most: usize) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().take(most).collect();
    (!line.is_empty()).then_some(line)
}

fn instant(value: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(value).ok()
}

/// The fields before an empty line, names in small letters, folded lines as one.
struct Head(Vec<(String, String)>);

impl Head {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
    /// The type of the content, and what separates its parts.
    fn kind(&self) -> (String, Option<String>) {
        let value = self.get("content-type").unwrap_or_default();
        let (kind, parameters) = value.split_once(';').unwrap_or((value, ""));
        let boundary =
            parameters.split(';').filter_map(|one| one.split_once('=')).find_map(|(name, value)| {
                name.trim()
                    .eq_ignore_ascii_case("boundary")
                    .then(|| value.trim().trim_matches('"').to_owned())
            });
        (kind.trim().to_ascii_lowercase(), boundary.filter(|b| !b.is_empty()))
    }
}

/// The head and what follows it.
fn head(text: &str) -> (Head, &str) {
    let (mut fields, mut rest): (Vec<(String, String)>, &str) = (Vec::new(), text);
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':').filter(|_| fields.len() < MOST_FIELDS) {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    (Head(fields), rest)
}

/// The parts between the lines that separate them.
fn parts<'a>(body: &'a str, boundary: &str, most: usize) -> Vec<&'a str> {
    let mark = format!("--{boundary}");
    let (mut all, mut begun, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive('\n') {
        let after = line.trim_end().strip_prefix(mark.as_str());
        if let Some(after) = after.filter(|after| after.is_empty() || *after == "--") {
            all.extend(begun.and_then(|from| body.get(from..at)));
            if after == "--" || all.len() == most {
                return all;
            }
            begun = Some(at + line.len());
        }
        at += line.len();
    }
    // Its end lies beyond what is looked at.
    all.extend(begun.and_then(|from| body.get(from..)));
    all
}

/// The text of a part, as it was before it was packed for the way.
fn decoded<'a>(head: &Head, body: &'a str) -> Cow<'a, str> {
    let packed = head.get("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    let bytes = match packed.as_str() {
        "base64" => unpacked(body),
        "quoted-printable" => unquoted(body),
        _ => return Cow::Borrowed(body),
    };
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn unpacked(body: &str) -> Vec<u8> {
    let mut packed: String = body.chars().filter(|c| !c.is_whitespace() && *c != '=').collect();
    let whole = STANDARD_NO_PAD.decode(&packed).ok();
    // What was cut off in the middle of a group says nothing.
    whole.unwrap_or_else(|| {
        let most = packed.len() - packed.len() % 4;
        if packed.is_char_boundary(most) {
            packed.truncate(most);
        }
        STANDARD_NO_PAD.decode(&packed).unwrap_or_default()
    })
}

fn unquoted(body: &str) -> Vec<u8> {
    let mut all = Vec::with_capacity(body.len());
    for line in body.lines() {
        let line = line.trim_end();
        let (line, goes_on) = line.strip_suffix('=').map_or((line, false), |line| (line, true));
        let mut bytes = line.bytes();
        while let Some(byte) = bytes.next() {
            let mut ahead = bytes.clone();
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
            let code = (byte == b'=').then(|| Some((digit(ahead.next()?)?, digit(ahead.next()?)?))).flatten();
            match code {
                Some((high, low)) => {
                    all.push(high * 16 + low);
                    bytes = ahead;
                }
                None => all.push(byte),
            }
        }
        if !goes_on {
            all.push(b'\n');
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(group: &str) -> String {
        format!(
            "Return-Path: <>\r\nDate: Tue, 24 Nov 2026 03:41:10 +0100 (CET)\r\nFrom: MAILER-DAEMON@relay.example\r\nContent-Type: \
             multipart/report;\r\n\treport-type=delivery-status;\r\n\tboundary=\"b.1/x\"\r\n\r\nwords before\r\n--b.1/x\r\n\
             Content-Type: text/plain\r\n\r\nDear all, Action: failed\r\n\r\n--b.1/x\r\nContent-Type: message/delivery-status\r\n\
             \r\nReporting-MTA: dns; relay.example\r\nOriginal-Envelope-Id: 0197.0.0\r\n\r\n{group}\r\n--b.1/x\r\n\
             Content-Type: text/rfc822-headers\r\n\r\nFrom: watch@town.example\r\nMessage-ID: <0197.0.0@town.example>\r\n\r\n\
             --b.1/x--\r\n"
        )
    }

    fn of(text: &str) -> Result<Report, Fault> {
        read(text.as_bytes(), &Limits::default())
    }

    const BOUNCED: &str = "Final-Recipient: rfc822; Mayor@Town.example\r\nOriginal-Recipient: rfc822;mayor@stad.example\r\n\
                           Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <Mayor@Town.example>:\r\n User \
                           unknown\r\nLast-Attempt-Date: Tue, 24 Nov 2026 03:41:00 +0100\r\n";

    #[test]
    fn a_mail_that_came_back_says_which_it_was_and_why() {
        let report = of(&report(BOUNCED)).unwrap();
        assert_eq!(report.envelope.as_deref(), Some("0197.0.0"));
        assert_eq!(report.message_id.as_deref(), Some("0197.0.0@town.example"));
        assert_eq!(report.at, Some("2026-11-24T02:41:10Z".parse().unwrap()));
        let [one] = report.recipients.as_slice() else { panic!("{report:?}") };
        assert_eq!((one.action, one.status.as_deref()), (Action::Failed, Some("5.1.1")));
        assert_eq!(one.addresses, ["Mayor@Town.example", "mayor@stad.example"]);
        assert_eq!(one.said.as_deref(), Some("550 5.1.1 <Mayor@Town.example>: User unknown"));
        assert_eq!(one.at, Some("2026-11-24T02:41:00Z".parse().unwrap()));
    }

    #[test]
    fn each_recipient_has_a_group_and_each_action_its_word() {
        let group = |action: &str| {
            format!("Final-Recipient: rfc822; a@b.example\nAction: {action}\nStatus: 2.1.5\n\n")
        };
        let all =
            ["delivered", "Relayed (to a server that does not report)", "expanded", "delayed", "FAILED"];
        let report = of(&report(&all.map(group).concat())).unwrap();
        let actions: Vec<Action> = report.recipients.iter().map(|r| r.action).collect();
        let wanted = [Action::Delivered, Action::Relayed, Action::Expanded, Action::Delayed, Action::Failed];
        assert_eq!(actions, wanted);
    }

    #[test]
    fn servers_that_name_no_action_are_read_by_their_code() {
        let by = |code: &str| of(&report(&format!("Final-Recipient: rfc822; a@b.example\nStatus: {code}\n")));
        for (code, action) in
            [("2.0.0", Action::Delivered), ("4.4.7", Action::Delayed), ("5.0.0", Action::Failed)]
        {
            assert_eq!(by(code).unwrap().recipients[0].action, action, "{code}");
        }
        assert_eq!(by("9.9.9"), Err(Fault::Silent));
    }

    #[test]
    fn what_was_packed_for_the_way_is_unpacked() {
        let plain = report(BOUNCED).replace("Mayor@Town.example", "maïeur@ville.example");
        let kind = "message/delivery-status\r\n\r\n";
        let (before, rest) = plain.split_once(kind).unwrap();
        let (status, after) = rest.split_once("--b.1/x").unwrap();
        let packed = |how: &str, text: &str| {
            format!(
                "{before}message/global-delivery-status\r\nContent-Transfer-Encoding: {how}\r\n\r\n{text}\r\n--b.1/x{after}"
            )
        };
        let base64 = base64::engine::general_purpose::STANDARD.encode(status);
        let lines: Vec<&str> =
            (0..base64.len()).step_by(76).filter_map(|n| base64.get(n..(n + 76).min(base64.len()))).collect();
        let quoted = status.replace('=', "=3D").replace("ï", "=C3=AF").replace("User", "Us=\r\ner");
        for mail in [packed("BASE64", &lines.join("\r\n")), packed("Quoted-Printable", &quoted)] {
            let report = of(&mail).unwrap();
            assert_eq!(report.recipients[0].addresses[0], "maïeur@ville.example", "{mail}");
            assert!(report.recipients[0].said.as_ref().unwrap().ends_with("User unknown"), "{mail}");
        }
    }

    #[test]
    fn another_mail_is_refused_with_what_is_wrong() {
        let good = report(BOUNCED);
        let answer = "From: a@b.example\nSubject: Out of office\nContent-Type: text/plain\n\nI am away.\n";
        for (mail, fault) in [
            (String::new(), Fault::Kind),
            (answer.to_owned(), Fault::Kind),
            (good.replace("boundary=\"b.1/x\"", "boundary=\"\""), Fault::Kind),
            (good.replace("message/delivery-status", "message/disposition-notification"), Fault::Kind),
            (report("X-Other: 1\r\n"), Fault::Nobody),
            (report("Final-Recipient: rfc822; a@b.example\r\n"), Fault::Silent),
            (report(&"Action: failed\n\n".repeat(101)), Fault::Many),
        ] {
            assert_eq!(of(&mail), Err(fault), "{mail}");
        }
    }

    #[test]
    fn a_report_that_was_cut_off_is_read_as_far_as_it_goes() {
        let mail = format!("From MAILER-DAEMON Tue Nov 24 03:41:10 2026\n{}", report(BOUNCED));
        let whole = of(&mail).unwrap();
        let back = mail.find("text/rfc822-headers").unwrap();
        let cut = read(mail.as_bytes(), &Limits { bytes: back, ..Limits::default() }).unwrap();
        assert_eq!((cut.envelope, cut.recipients), (whole.envelope, whole.recipients));
        assert_eq!(cut.message_id, None);
        for bytes in 0..mail.len() {
            drop(read(mail.as_bytes(), &Limits { bytes, ..Limits::default() }));
        }
        assert_eq!(
            read(b"Content-Type: multipart/report; boundary=\xff\n\n--\xff\n\xfe", &Limits::default()),
            Err(Fault::Kind)
        );
    }
}
