//! Mail against a relay of our own that speaks SMTP on a socket, and misbehaves as told.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use kernel::{Lang, Timestamp};
use outbox::message::Channel;
use outbox::sender::{CalendarPart, Letter, NotTaken, PdfPart, Sender, Word};

use super::super::receipts::tests::bounce;
use super::super::settings::{MailSettings, Security};
use super::Smtp;

/// What the relay answers to a recipient.
pub(crate) type Answer = fn(usize, &str) -> &'static str;

/// A relay that takes mail: its port, and the mails as they came.
pub(crate) fn relay(answer: Answer) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (mails, taken) = channel();
    std::thread::spawn(move || {
        for (n, stream) in listener.incoming().enumerate() {
            if let Some(mail) = serve(&stream.unwrap(), n, answer)
                && mails.send(mail).is_err()
            {
                return;
            }
        }
    });
    (port, taken)
}

/// One connection; the mail, where one was taken.
fn serve(stream: &TcpStream, n: usize, answer: Answer) -> Option<String> {
    let mut out = stream.try_clone().unwrap();
    let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).is_ok();
    let mut lines = BufReader::new(stream).lines();
    say("220 relay.test ESMTP");
    let mut taken = None;
    while let Some(Ok(line)) = lines.next() {
        let word = line.split(' ').next().unwrap_or("").to_uppercase();
        match word.as_str() {
            "EHLO" => drop(say("250-relay.test\r\n250-DSN\r\n250 8BITMIME")),
            // What is asked on the envelope is answered as a recipient is.
            "MAIL" if line.contains("ENVID") => drop(say(answer(n, &line))),
            "RCPT" => drop(say(answer(n, &line))),
            "DATA" => {
                say("354 go on");
                let mut text = String::new();
                for line in lines.by_ref() {
                    let line = line.unwrap();
                    if line == "." {
                        break;
                    }
                    text.push_str(&line);
                    text.push('\n');
                }
                say("250 2.0.0 queued as 4711");
                taken = Some(text);
            }
            "QUIT" => {
                say("221 bye");
                break;
            }
            _ => drop(say("250 ok")),
        }
    }
    taken
}

fn smtp(port: u16, security: Security) -> Smtp {
    let settings = MailSettings {
        from: "Wacht Hautrive <watch@town.example>".into(),
        relay: Some(format!("127.0.0.1:{port}")),
        security,
        timeout_seconds: Some(1),
        ..MailSettings::default()
    };
    Smtp::new(&settings, "town.example").unwrap()
}

/// The same, with a folder into which reports are laid.
fn reported(port: u16, dir: &std::path::Path) -> Smtp {
    let settings = MailSettings {
        from: "Wacht Hautrive <watch@town.example>".into(),
        relay: Some(format!("127.0.0.1:{port}")),
        security: Security::None,
        timeout_seconds: Some(1),
        return_path: Some("bounces@town.example".into()),
        receipts: Some(dir.to_owned()),
        ..MailSettings::default()
    };
    Smtp::new(&settings, "town.example").unwrap()
}

fn letter(parts: Vec<(Lang, String)>) -> Letter {
    Letter {
        id: "0197.0.0".into(),
        number: "MSG-26-0001".into(),
        to: "burgemeester@stad.example".into(),
        name: Some("É. Fictief".into()),
        subject: "Évacuation / Ontruiming".into(),
        parts,
        urgent: true,
        link: None,
        at: Timestamp(1_795_488_000_000_000),
        calendar: None,
        document: None,
    }
}

/// The head lines and the rest.
fn split(mail: &str) -> (String, String) {
    let (head, body) = mail.split_once("\n\n").unwrap();
    // A long line is folded; unfolded, it is one again.
    (head.replace("\n ", " ").replace("\n\t", " "), body.to_owned())
}

#[test]
fn a_mail_has_the_head_that_was_meant_and_its_text_in_utf_8() {
    let (port, mails) = relay(|_, _| "250 ok");
    let reference =
        smtp(port, Security::None).send(&letter(vec![(Lang::Nl, "Ontruim de straat: één, twee.".into())]));
    assert_eq!(reference.unwrap().as_deref(), Some("2.0.0 queued as 4711"));
    let mail = mails.recv_timeout(Duration::from_secs(10)).unwrap();
    let (head, body) = split(&mail);
    let line = |name: &str| head.lines().find(|l| l.starts_with(name)).unwrap_or_default().to_owned();
    assert_eq!(line("Message-ID:"), "Message-ID: <0197.0.0@town.example>");
    assert_eq!(line("Auto-Submitted:"), "Auto-Submitted: auto-generated");
    assert_eq!(line("Importance:"), "Importance: high");
    assert_eq!(line("Content-Language:"), "Content-Language: nl-BE");
    assert!(line("Date:").contains("24 Nov 2026 02:40:00"), "{head}");
    assert!(
        line("From:").contains("<watch@town.example>") && line("To:").contains("<burgemeester@stad.example>")
    );
    assert!(line("Subject:").contains("=?utf-8?"), "{head}");
    assert!(line("Content-Type:").contains("charset=utf-8"), "{head}");
    assert!(body.contains("=C3=A9") || body.contains("één"), "{body}");
}

#[test]
fn both_languages_are_two_parts_each_with_its_own() {
    let (port, mails) = relay(|_, _| "250 ok");
    let parts = vec![(Lang::Fr, "Quittez la rue.".into()), (Lang::Nl, "Verlaat de straat.".into())];
    smtp(port, Security::None).send(&letter(parts)).unwrap();
    let mail = mails.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(mail.contains("multipart/mixed"), "{mail}");
    let place = |text: &str| mail.find(text).unwrap_or(usize::MAX);
    assert!(place("Content-Language: fr-BE") < place("Quittez la rue."), "{mail}");
    assert!(place("Quittez la rue.") < place("Content-Language: nl-BE"), "{mail}");
    assert!(place("Content-Language: nl-BE") < place("Verlaat de straat."), "{mail}");
}

#[test]
fn nothing_that_was_typed_adds_a_head_line() {
    let (port, mails) = relay(|_, _| "250 ok");
    let mut sly = letter(vec![(Lang::Fr, "a\n.\nb\r\nBcc: x@y.example".into())]);
    sly.subject = "Gaz\r\nBcc: x@y.example".into();
    sly.name = Some("A\r\nBcc: x@y.example".into());
    smtp(port, Security::None).send(&sly).unwrap();
    let (head, body) = split(&mails.recv_timeout(Duration::from_secs(10)).unwrap());
    assert!(!head.lines().any(|l| l.to_lowercase().starts_with("bcc")), "{head}");
    assert!(body.contains('b'), "a lone dot ends nothing: {body}");
    let mut wrong = letter(vec![(Lang::Fr, "x".into())]);
    wrong.to = "a@b.example\r\nRCPT TO:<x@y.example>".into();
    assert!(matches!(smtp(port, Security::None).send(&wrong), Err(NotTaken::Lasting(_))));
}

#[test]
fn a_refused_recipient_lasts_and_a_busy_relay_passes() {
    let (port, _mails) = relay(|_, _| "550 5.1.1 <burgemeester@stad.example>: no such user");
    let one = letter(vec![(Lang::Fr, "x".into())]);
    match smtp(port, Security::None).send(&one) {
        Err(NotTaken::Lasting(words)) => assert!(words.contains("no such user"), "{words}"),
        other => panic!("{other:?}"),
    }
    let (port, mails) = relay(|n, _| if n == 0 { "451 4.3.0 try again" } else { "250 ok" });
    let relay = smtp(port, Security::None);
    match relay.send(&one) {
        Err(NotTaken::Passing(words)) => assert!(words.contains("try again"), "{words}"),
        other => panic!("{other:?}"),
    }
    drop(relay);
    smtp(port, Security::None).send(&one).unwrap();
    assert!(mails.recv_timeout(Duration::from_secs(10)).is_ok(), "the second try arrives");
}

#[test]
fn without_tls_nothing_is_sent_where_tls_is_asked_for() {
    let (port, mails) = relay(|_, _| "250 ok");
    for security in [Security::Starttls, Security::Tls] {
        let outcome = smtp(port, security).send(&letter(vec![(Lang::Fr, "x".into())]));
        assert!(matches!(outcome, Err(NotTaken::Passing(_))), "{security:?}: {outcome:?}");
    }
    assert!(mails.try_recv().is_err());
}

#[test]
fn a_relay_that_says_nothing_or_is_not_there_passes() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let one = letter(vec![(Lang::Fr, "x".into())]);
    assert!(
        matches!(smtp(port, Security::None).send(&one), Err(NotTaken::Passing(_))),
        "it gives up in time"
    );
    drop(silent);
    assert!(matches!(smtp(port, Security::None).send(&one), Err(NotTaken::Passing(_))), "nobody listens");
    assert_eq!(smtp(port, Security::None).channel(), Channel::Mail);
}

#[test]
fn an_invitation_stands_beside_its_words_for_calendar_programs() {
    let (port, mails) = relay(|_, _| "250 ok");
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".to_owned();
    let calendar = Some(CalendarPart { method: "REQUEST", text });
    let parts = vec![(Lang::Fr, "La séance.".to_owned()), (Lang::Nl, "De vergadering.".to_owned())];
    smtp(port, Security::None).send(&Letter { calendar, ..letter(parts) }).unwrap();
    let mail = mails.recv_timeout(Duration::from_secs(10)).unwrap();
    let (head, body) = split(&mail);
    assert!(head.contains("multipart/alternative"), "{head}");
    assert!(body.contains("text/calendar; method=REQUEST; charset=utf-8"), "{body}");
    assert!(body.contains("METHOD:REQUEST") && body.contains("De vergadering."), "{body}");
    assert_eq!(
        body.matches("text/plain").count(),
        1,
        "one text and one event: a program takes one of the two"
    );
}

#[test]
fn a_document_is_a_file_of_the_mail_after_its_words() {
    let (port, mails) = relay(|_, _| "250 ok");
    let bytes = b"%PDF-1.7\n.\n\xff\xfe".as_slice().into();
    let document = Some(PdfPart { name: "NO-2026-fr-nl.pdf".into(), bytes, sha256: "00ff".into() });
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".to_owned();
    let calendar = Some(CalendarPart { method: "REQUEST", text });
    let (fr, nl) = ((Lang::Fr, "Le compte rendu.".to_owned()), (Lang::Nl, "De verantwoording.".to_owned()));
    for (parts, calendar) in
        [(vec![nl.clone()], None), (vec![fr.clone(), nl.clone()], None), (vec![fr, nl], calendar)]
    {
        let asked = calendar.is_some();
        let letter = Letter { calendar, document: document.clone(), ..letter(parts) };
        smtp(port, Security::None).send(&letter).unwrap();
        let (head, body) = split(&mails.recv_timeout(Duration::from_secs(10)).unwrap());
        assert!(head.contains("multipart/mixed"), "{head}");
        let place = |text: &str| body.find(text).unwrap_or_else(|| panic!("{text}: {body}"));
        assert!(place("De verantwoording.") < place("application/pdf"), "{body}");
        place("Content-Disposition: attachment; filename=\"NO-2026-fr-nl.pdf\"");
        place("Content-Transfer-Encoding: base64");
        // The bytes above, as they are.
        place("JVBERi0xLjcKLgr//g==");
        assert_eq!(body.contains("multipart/alternative"), asked, "{body}");
    }
}

#[test]
fn where_reports_come_in_the_relay_is_asked_for_them() {
    let dir = tempfile::tempdir().unwrap();
    let one = letter(vec![(Lang::Fr, "x".into())]);
    let asked: Answer = |_, line| {
        let envelope = "MAIL FROM:<bounces@town.example> RET=HDRS ENVID=0197.0.0";
        let to = "RCPT TO:<burgemeester@stad.example> NOTIFY=SUCCESS,FAILURE";
        if line.starts_with(envelope) || line == to { "250 ok" } else { "550 not asked" }
    };
    let (port, mails) = relay(asked);
    let reference = reported(port, dir.path()).send(&one);
    assert_eq!(reference.unwrap().as_deref(), Some("2.0.0 queued as 4711"));
    let (head, _) = split(&mails.recv_timeout(Duration::from_secs(10)).unwrap());
    assert!(
        head.contains("<watch@town.example>") && !head.contains("bounces@"),
        "people answer the watch: {head}"
    );
    assert!(
        matches!(smtp(port, Security::None).send(&one), Err(NotTaken::Lasting(_))),
        "without a folder nothing is asked"
    );
    let (port, _mails) = relay(|_, _| "550 5.1.1 no such user");
    assert!(matches!(reported(port, dir.path()).send(&one), Err(NotTaken::Lasting(_))));
    let (port, _mails) = relay(|_, _| "451 4.3.0 try again");
    assert!(matches!(reported(port, dir.path()).send(&one), Err(NotTaken::Passing(_))));
}

#[test]
fn what_a_mail_server_reports_is_read_and_put_aside() {
    let dir = tempfile::tempdir().unwrap();
    let relay = reported(9, dir.path());
    let id = format!("{}.0.0", kernel::Id::<kernel::kind::Matter>::of_words(&["a message"]));
    let group = "Final-Recipient: rfc822; burgemeester@stad.example\nAction: delivered\nStatus: 2.0.0\n";
    std::fs::write(dir.path().join("1.eml"), bounce(&id, group)).unwrap();
    let portions = relay.receipts().unwrap();
    assert_eq!(portions[0].receipts[0].state, Word::Delivered);
    relay.settle(&portions[0], &[]).unwrap();
    assert!(relay.receipts().unwrap().is_empty() && dir.path().join("done/1.eml").is_file());
    assert!(smtp(9, Security::None).receipts().unwrap().is_empty());
}
