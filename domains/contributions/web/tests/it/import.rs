//! Excel out and in, through the pages.

use web::testing::Browser;

use crate::town::{MANAGER, Town, hidden, upload};

fn book(rows: &[[&str; 4]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let heads = ["Mesure / Maatregel", "Action / Actie", "Où / Waar", "Du / Van"];
    for (row, cells) in (0..).zip(std::iter::once(&heads).chain(rows)) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_file_is_shown_line_by_line_taken_in_and_what_was_refused_comes_back_with_reasons() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let template = stranger.get(&format!("{address}/template.xlsx")).await;
    assert!(
        template.status == 200
            && template.header("content-disposition").contains("contributions-hautrive-2026.xlsx")
    );
    let file = book(&[
        ["8.8", "Accueil en maison de quartier", "Hoogoever", "01/03/2026"],
        ["8.8", "Rondes", "Atlantis", "hier"],
        ["9.9", "Autre", "", ""],
    ]);
    let import = format!("{address}/import");
    let shown = upload(&stranger, &import, &[], ("a.xlsx", &file)).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    for wanted in
        ["<b>C3</b>", "Atlantis", "<b>D3</b>", "<b>A4</b>", "2 lignes refusées", "1 action à reprendre"]
    {
        assert!(shown.text.contains(wanted), "{wanted}: {}", shown.text);
    }
    assert_eq!(town.sheet("hautrive").version, 0, "nothing is taken before somebody says so");
    let digest = hidden(&shown, "digest");
    assert!(!hidden(&shown, "command_id").is_empty(), "a second click is no second request");
    let rejected = stranger.get(&format!("{import}/rejected.xlsx?digest={digest}")).await;
    assert!(rejected.status == 200 && rejected.header("content-type").contains("spreadsheetml"));
    assert!(shown.text.contains("Votre nom"), "whoever comes by a link can say who they are");
    let taken = stranger.post(&import, &format!("digest={digest}&name=A.+Fictif")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let page = format!("/fr/contributions/sheets/{}", town.sheet("hautrive").id);
    assert!(town.browser(MANAGER).get(&page).await.text.contains("A. Fictif"));
    assert_eq!((town.sheet("hautrive").version, town.sheet("hautrive").given), (1, 1));
    let again = upload(&stranger, &import, &[], ("a.xlsx", &file)).await;
    assert!(again.text.contains("1 ligne déjà présente") && again.text.contains("Rien de ce fichier"));
}

#[tokio::test]
async fn what_is_refused_is_shown_again_and_the_file_of_many_does_not_speak_for_one() {
    let town = Town::open();
    let campaign = town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let (stranger, import) = (Browser::new(&town.router, ""), format!("{address}/import"));
    let csv = "Partenaire;Mesure;Action\nHoogoever;8.8;Rondes\nValcourt;8.8;Ateliers\n";
    let shown = upload(&stranger, &import, &[], ("a.csv", csv.as_bytes())).await;
    for wanted in ["<b>A3</b>", "La ligne est de «", "1 action à reprendre", "1 ligne refusée"] {
        assert!(shown.text.contains(wanted), "{wanted}: {}", shown.text);
    }
    let close = format!("/fr/contributions/{campaign}/close");
    assert_eq!(town.browser(MANAGER).post(&close, "").await.status, 303);
    let take = format!("digest={}&file=a.csv", hidden(&shown, "digest"));
    let late = stranger.post(&import, &take).await;
    assert!(late.status == 422 && late.text.contains("clôturée"), "{}", late.text);
    assert!(
        late.text.contains("Rondes") && late.text.contains("a.csv"),
        "nobody has to choose it again: {}",
        late.text
    );
}

#[tokio::test]
async fn a_correction_shows_what_it_replaces_and_is_bound_to_the_sheet_that_was_shown() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let (stranger, import) = (Browser::new(&town.router, ""), format!("{address}/import"));
    let send = async |csv: &str| {
        let shown = upload(&stranger, &import, &[], ("a.csv", csv.as_bytes())).await;
        let [digest, command, based] = ["digest", "command_id", "based_on"].map(|name| hidden(&shown, name));
        (format!("digest={digest}&file=a.csv&command_id={command}&based_on={based}"), shown.text)
    };
    let (first, _) = send("Mesure;Action\n8.8;Rondes\n").await;
    assert_eq!(stranger.post(&import, &first).await.status, 303);
    let (correct, shown) = send("Mesure;Action;N° action\n8.8;Rondes du soir;2026-1\n").await;
    assert!(shown.contains("<q>Rondes</q>") && shown.contains(">2026-1</td>"), "{shown}");
    let (other, _) = send("Mesure;Action;N° action\n8.8;Rondes de nuit;2026-1\n").await;
    assert_eq!(stranger.post(&import, &other).await.status, 303);
    let head = town.journal.head();
    let late = stranger.post(&import, &correct).await;
    assert!(late.status == 422 && late.text.contains("a changé cette fiche"), "{}", late.text);
    assert!(late.text.contains("<q>Rondes de nuit</q>"), "it is shown as it is now: {}", late.text);
    assert_eq!(town.journal.head(), head);
    let twice = stranger.post(&import, &other).await;
    assert_eq!((twice.status.as_u16(), town.journal.head()), (303, head), "{}", twice.text);
}

#[tokio::test]
async fn a_line_that_slipped_by_a_column_and_a_sheet_that_is_not_read_are_seen_before_anything_is_taken() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Mesure", "Action", "Résultat", "Obstacles", "Source du financement", "Bijzonderheden", "Où"],
        ["8.8", "Rondes", "Pluie en mai", "Fonds propres", "", "x", "90001"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    book.add_worksheet().set_name("Notes <b>").unwrap().write_string(3, 1, "à faire").unwrap();
    book.add_worksheet().set_name("Vide").unwrap();
    let file = book.save_to_buffer().unwrap();
    let shown =
        upload(&Browser::new(&town.router, ""), &format!("{address}/import"), &[], ("a.xlsx", &file)).await;
    assert!(shown.text.contains("Autres feuilles, non lues"), "{}", shown.text);
    assert!(shown.text.contains("non reprises\u{a0}: <bdi>Bijzonderheden</bdi></li>"), "{}", shown.text);
    assert!(shown.text.contains("Notes &lt;b&gt;") && !shown.text.contains("Vide"), "{}", shown.text);
    let cell = |head: &str, text: &str| format!("data-label=\"{head}\">{text}</td>");
    for (head, text) in [("Résultat", "Pluie en mai"), ("Obstacles", "Fonds propres"), ("Où", "90001")] {
        assert!(shown.text.contains(&cell(head, text)), "{head}: {}", shown.text);
    }
}

#[tokio::test]
async fn files_that_are_none_are_refused_in_words() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "nl").await;
    let stranger = Browser::new(&town.router, "");
    for (name, bytes, wanted) in [
        ("a.pdf", b"%PDF-1.7".as_slice(), "geen leesbaar rekenblad"),
        ("a.xls", &[0xd0, 0xcf, 0x11, 0xe0, 1], "oud Excel-bestand"),
        ("a.csv", b"x;y\n1;2".as_slice(), "kolomtitels"),
    ] {
        let reply = upload(&stranger, &format!("{address}/import"), &[], (name, bytes)).await;
        assert!(reply.status == 422 && reply.text.contains(wanted), "{name}: {}", reply.text);
    }
    let gone = stranger.post(&format!("{address}/import"), &format!("digest={}", "a".repeat(64))).await;
    assert!(gone.status == 422 && gone.text.contains("Het bestand is er niet meer"));
}
