//! A pack of sheets: each on pages of its own, with its state, its handling and its number on every page.

use press_types::sample_pack::pack;
use press_types::{Pack, Press as _, PressError};

use crate::support::{poppler, press, run, squeezed, text};

#[test]
fn every_page_says_which_sheet_it_is_and_what_it_shows() {
    let pdf = press().pack(&pack(120)).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let Some(info) = poppler("pdfinfo", &[], &pdf) else { return };
    let pages: usize = info.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    assert!(pages >= 6, "{info}");
    assert!(info.contains("A4") && info.contains("Tagged:") && info.contains("yes"), "{info}");
    for page in 1..=pages {
        let n = page.to_string();
        let words = squeezed(&poppler("pdftotext", &["-raw", "-f", &n, "-l", &n], &pdf).unwrap());
        for part in [
            "PP-26-0012",
            "feuille|blad",
            "entrée№4712",
            "vermelding№4712",
            "chaîne7d41c09be3a25f88",
            &format!("page|pagina{page}/{pages}"),
        ] {
            assert!(words.contains(part), "page {page}: {part}: {words}");
        }
    }
    let all = run(&pdf).unwrap();
    assert!(all.contains("BESOIND’ENCONNAÎTRE|NEED-TO-KNOW") || all.contains("Besoind’enconnaître"), "{all}");
    assert!(all.contains("gas&rook<b>#x"), "markup is words");
    let shown = text(&pdf).unwrap();
    assert!(shown.contains("Néant.") && shown.contains("Nihil."), "nothing is said to be nothing");
}

#[test]
fn a_sheet_ends_its_page_so_that_it_can_be_exchanged() {
    let pdf = press().pack(&pack(3)).unwrap();
    let Some(first) = poppler("pdftotext", &["-raw", "-f", "1", "-l", "1"], &pdf) else { return };
    assert!(!first.contains("Ordres"), "the next sheet does not begin on the page of the one before");
    let copy = Pack { number: None, ..pack(3) };
    assert!(text(&press().pack(&copy).unwrap()).unwrap().contains("Copie sans numéro"));
}

#[test]
fn a_document_of_one_sheet_says_what_it_is() {
    let mut minutes = pack(3);
    minutes.title = Some(kernel::Text::three("Procès-verbal", "Verslag", "Minutes"));
    minutes.sheets.truncate(1);
    let Some(shown) = text(&press().pack(&minutes).unwrap()) else { return };
    let words = squeezed(&shown);
    assert!(words.contains("Procès-verbal|Verslag") && !words.contains("feuille|blad"), "{words}");
}

#[test]
fn too_much_is_refused_before_it_is_set() {
    let huge = pack(Pack::MAX_ROWS);
    assert!(matches!(press().pack(&huge), Err(PressError::TooLong { .. })));
}

#[test]
fn a_word_longer_than_its_column_is_divided_as_its_language_does() {
    let mut narrow = pack(3);
    let row = vec!["Programmaverantwoordelijke".into(), "01/02/2023".into()];
    let heads = vec!["Trekker".into(), "Data".into()];
    narrow.sheets[0].content[1].parts = sheets::Part::table(heads, &[1, 6], vec![row]).into_iter().collect();
    let Some(words) = run(&press().pack(&narrow).unwrap()) else { return };
    assert!(words.contains("Programmaver\u{ad}antwoordelijke01/02/2023"), "{words}");
}
