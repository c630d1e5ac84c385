//! Files that come in: rows of a run-sheet and calendars, every line answered before anything is written.

use planned::read::sheet;

use crate::town::{COORDINATOR, Town, plain, upload, went};

const ROWS: &str = "no;heure;quoi;wat;fonction;discipline;organisation;lieu;après
1;T-120;Barrières;Hekken;watch-officer;D4;;;
2;noon;x;;;;;;
3;09:30;Départ;Start;;;;;1
4;28/03/2027 02:30;Nuit;Nacht;;;;;
";

#[tokio::test]
async fn a_run_sheet_is_checked_and_then_taken() {
    let town = Town::open();
    let (id, coordinator) = (town.run().await, town.browser(COORDINATOR));
    let path = format!("/nl/events/{id}/sheet/import");
    assert!(coordinator.get(&path).await.text.contains("no;time;what_fr"));
    let head = town.journal.head();
    let preview = upload(&coordinator, &path, "files", ROWS.as_bytes(), &[]).await;
    assert_eq!(preview.status, 200, "{}", preview.text);
    let page = plain(&preview.text);
    for wanted in ["2 goede regels", "2 geweigerde regels", "dat is geen uur", "de zomertijd gaat in"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert_eq!(town.journal.head(), head, "nothing is written yet");
    let digest = page.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    went(&coordinator.post(&path, &format!("digest={digest}&name=rows.csv")).await);
    let start = town.event(id).description.span.from;
    let rows = town.read(|r| sheet(r, id, start));
    assert_eq!(rows.iter().map(|r| (r.n, r.row.after)).collect::<Vec<_>>(), [(1, None), (2, Some(1))]);
    assert_eq!(coordinator.post(&path, "digest=../../etc&name=x").await.status, 409);
    for (bytes, wanted) in [
        (b"heure;quoi\n".to_vec(), "geen regel onder de kop"),
        (b"a;b\n1;2".to_vec(), "time, what_fr, what_nl"),
        (b"heure;quoi\n\xff;x".to_vec(), "geen tekst in UTF-8"),
        (format!("heure;quoi\n{}", "09:00;x\n".repeat(501)).into_bytes(), "te veel regels"),
    ] {
        let reply = upload(&coordinator, &path, "files", &bytes, &[]).await;
        assert!(
            reply.status.is_client_error() && plain(&reply.text).contains(wanted),
            "{wanted}: {}",
            reply.text
        );
    }
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Braderie\r\nDTSTART;TZID=Europe/Brussels:20270605T100000\r\nDTEND;TZID=Europe/Brussels:20270605T180000\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Kapot\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[tokio::test]
async fn a_calendar_is_shown_and_then_announced() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let chosen = [
        ("kind", "festival"),
        ("function", "municipal-coordinator"),
        ("municipalities", "90001"),
        ("lang", "nl"),
    ];
    let bare = upload(&coordinator, "/nl/events/import", "files", CALENDAR.as_bytes(), &[]).await;
    assert_eq!(bare.status, 422, "what the calendar does not say is asked for");
    let preview = upload(&coordinator, "/nl/events/import", "files", CALENDAR.as_bytes(), &chosen).await;
    let page = plain(&preview.text);
    for wanted in ["één nieuw evenement", "één geweigerde regel", "Braderie", "van een reeks", "geen begin"]
    {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(town.events().is_empty(), "nothing is announced yet");
    let digest = page.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = format!(
        "digest={digest}&name=stad.ics&kind=festival&function=municipal-coordinator&municipalities=90001&lang=nl"
    );
    went(&coordinator.post("/nl/events/import", &form).await);
    let row = town.events().remove(0);
    assert_eq!(row.description.names.nl.as_deref(), Some("Braderie"));
    assert_eq!(
        (row.description.span.from.rfc3339(), row.areas.len()),
        ("2027-06-05T08:00:00Z".to_owned(), 2)
    );
    for (bytes, wanted) in [
        (&b"<html>"[..], "geen iCalendar-kalender"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "bevat geen evenement"),
        (b"BEGIN:VCALENDAR\r\n\xff", "geen tekst in UTF-8"),
    ] {
        let reply = upload(&coordinator, "/nl/events/import", "files", bytes, &chosen).await;
        assert!(reply.status == 422 && plain(&reply.text).contains(wanted), "{wanted}: {}", reply.text);
    }
    // A calendar of elsewhere cannot be taken in by whoever plans here alone.
    let other: Vec<_> =
        chosen.iter().map(|(n, v)| if *n == "municipalities" { (*n, "90002") } else { (*n, *v) }).collect();
    let preview = upload(
        &coordinator,
        "/nl/events/import",
        "files",
        CALENDAR.replace("UID:1", "UID:9").as_bytes(),
        &other,
    )
    .await;
    let digest =
        preview.text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = format!(
        "digest={digest}&name=x&kind=festival&function=municipal-coordinator&municipalities=90002&lang=nl"
    );
    assert_eq!(coordinator.post("/nl/events/import", &form).await.status, 403);
}

#[tokio::test]
async fn a_calendar_that_calls_an_event_off_proposes_to_cancel_our_file() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let chosen = [
        ("kind", "festival"),
        ("function", "municipal-coordinator"),
        ("municipalities", "90001"),
        ("lang", "nl"),
    ];
    let digest_of = |page: &str| {
        page.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let form = |digest: &str, more: &str| {
        format!(
            "digest={digest}&name=stad.ics&kind=festival&function=municipal-coordinator&municipalities=90001&lang=nl{more}"
        )
    };
    let calendar = CALENDAR.replace("RRULE:FREQ=YEARLY\r\n", "");
    let preview = upload(&coordinator, "/nl/events/import", "files", calendar.as_bytes(), &chosen).await;
    went(&coordinator.post("/nl/events/import", &form(&digest_of(&preview.text), "")).await);
    let id = town.events().remove(0).id;
    let off = calendar.replace("UID:1\r\n", "UID:1\r\nSTATUS:CANCELLED\r\n");
    let preview = upload(&coordinator, "/nl/events/import", "files", off.as_bytes(), &chosen).await;
    let page = plain(&preview.text);
    for wanted in [
        "door de afzender geannuleerd; hier nog",
        "EP-26-0001",
        &format!("name=\"off\" value=\"{id}\"> EP"),
        "Door de afzender geannuleerd in zijn kalender",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let digest = digest_of(&preview.text);
    assert_eq!(
        coordinator.post("/nl/events/import", &form(&digest, "&why=x")).await.status,
        422,
        "nothing was ticked"
    );
    went(&coordinator.post("/nl/events/import", &form(&digest, &format!("&off={id}&why="))).await);
    let page = plain(&coordinator.get(&format!("/nl/events/{id}")).await.text);
    assert!(page.contains("in zijn kalender “stad.ics”"), "the reason stands in its history: {page}");
}
