//! The contributions of several partners in one file, through the pages.

use crate::town::{MANAGER, PARTNER, Town, hidden, upload};

fn book(rows: &[[&str; 3]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let heads = ["Partenaire / Partner", "Mesure / Maatregel", "Action / Actie"];
    for (row, cells) in (0..).zip(std::iter::once(&heads).chain(rows)) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_file_of_many_is_shown_and_chosen_lines_of_it_are_taken_in() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (manager, base) = (town.browser(MANAGER), format!("/fr/contributions/{campaign}"));
    assert!(manager.get(&base).await.text.contains(&format!("{base}/import")), "the page leads there");
    let template = manager.get(&format!("{base}/template.xlsx")).await;
    assert!(template.status == 200 && template.header("content-type").contains("spreadsheetml"));
    let file = book(&[
        ["Hoogoever", "8.8", "Rondes"],
        ["valcourt", "1.1", "Ateliers"],
        ["valcourt", "8.8", "Rondes"],
        ["Atlantis", "8.8", "Rondes"],
        ["valcourt", "1.10", "Rondes"],
    ]);
    let import = format!("{base}/import");
    let shown = upload(&manager, &import, &[], ("a.xlsx", &file)).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    for wanted in ["<b>A5</b>", "Atlantis", "<b>B6</b>", "2 lignes refusées", "3 actions", "de 2 partenaires"]
    {
        assert!(shown.text.contains(wanted), "{wanted}: {}", shown.text);
    }
    assert_eq!(town.sheet("hautrive").version, 0, "nothing is taken before somebody says so");
    let digest = hidden(&shown, "digest");
    assert!(!hidden(&shown, "command_id").is_empty(), "a second click is no second request");
    let rejected = manager.get(&format!("{import}/rejected.xlsx?digest={digest}")).await;
    assert_eq!(rejected.status, 200);
    let none = manager.post(&import, &format!("digest={digest}&name=a.xlsx&which=chosen")).await;
    assert!(none.status == 422 && none.text.contains("Atlantis"), "what was shown stays: {}", none.text);
    // Lines are ticked and "all" stands as it stood: which of them is meant is asked.
    let ticked = format!("digest={digest}&name=a.xlsx&which=all&lines=2");
    let ticked = manager.post(&import, &ticked).await;
    assert!(ticked.status == 422 && ticked.text.contains("Vous avez coché des lignes"), "{}", ticked.text);
    assert!(ticked.text.contains("value=\"2\" checked"), "and they stay ticked: {}", ticked.text);
    assert_eq!(town.sheet("hautrive").version, 0);
    let (seen, command) = (hidden(&shown, "seen"), hidden(&shown, "command_id"));
    let chosen =
        format!("digest={digest}&name=a.xlsx&seen={seen}&command_id={command}&which=chosen&lines=2&lines=3");
    let taken = manager.post(&import, &chosen).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    assert_eq!((town.sheet("hautrive").given, town.sheet("valcourt").given), (1, 1));
    let again = upload(&manager, &import, &[], ("a.xlsx", &file)).await;
    assert!(again.text.contains("2 lignes déjà présentes"), "{}", again.text);
    let [digest, seen, command] = ["digest", "seen", "command_id"].map(|name| hidden(&again, name));
    let rest = format!("digest={digest}&seen={seen}&command_id={command}&which=all");
    assert_eq!(manager.post(&import, &rest).await.status, 303);
    assert_eq!(town.sheet("valcourt").given, 2);
    // The button pressed twice: the same answer, and nothing is taken in again.
    let head = town.journal.head();
    for body in [&rest, &chosen] {
        let twice = manager.post(&import, body).await;
        assert_eq!((twice.status.as_u16(), town.journal.head()), (303, head), "{}", twice.text);
    }
}

#[tokio::test]
async fn only_what_was_shown_is_taken_in() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (manager, import) = (town.browser(MANAGER), format!("/fr/contributions/{campaign}/import"));
    let file = book(&[["Hautrive", "8.8", "Rondes"], ["Valcourt", "8.8", "Ateliers"]]);
    let shown = upload(&manager, &import, &[], ("a.xlsx", &file)).await;
    let take = |shown: &web::testing::Reply| {
        let [digest, seen, command] = ["digest", "seen", "command_id"].map(|name| hidden(shown, name));
        format!("digest={digest}&name=a.xlsx&seen={seen}&command_id={command}&which=all")
    };
    // Meanwhile the partner sends the same on its own sheet.
    let own = upload(&manager, &import, &[], ("b.xlsx", &book(&[["Hautrive", "8.8", "Rondes"]]))).await;
    assert_eq!(manager.post(&import, &take(&own)).await.status, 303);
    let late = manager.post(&import, &take(&shown)).await;
    assert!(late.status == 422 && late.text.contains("n’est plus ce qui a été montré"), "{}", late.text);
    assert!(late.text.contains("1 ligne déjà présente"), "it is shown as it is now: {}", late.text);
    assert_eq!(town.sheet("valcourt").given, 0);
    assert_eq!(manager.post(&import, &take(&late)).await.status, 303);
    assert_eq!((town.sheet("hautrive").given, town.sheet("valcourt").given), (1, 1));
}

#[tokio::test]
async fn only_whoever_asks_may_and_a_file_without_partners_is_refused() {
    let town = Town::open();
    let campaign = town.asked().await;
    let import = format!("/nl/contributions/{campaign}/import");
    for path in [import.clone(), format!("/nl/contributions/{campaign}/template.xlsx")] {
        assert_eq!(town.browser(PARTNER).get(&path).await.status, 403, "{path}");
    }
    let refused = upload(&town.browser(PARTNER), &import, &[], ("a.xlsx", &book(&[]))).await;
    assert_eq!(refused.status, 403);
    let manager = town.browser(MANAGER);
    let none = upload(&manager, &import, &[], ("a.csv", b"Maatregel;Actie\n8.8;Rondes\n")).await;
    assert!(none.status == 422 && none.text.contains("Geen kolom zegt van wie"), "{}", none.text);
    let gone = manager.post(&import, &format!("digest={}&which=all", "a".repeat(64))).await;
    assert!(gone.status == 422 && gone.text.contains("Het bestand is er niet meer"), "{}", gone.text);
}
