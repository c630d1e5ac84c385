//! Headings that an author puts into a text: in the page, the PDF, the copy for a word processor and beside the year before; and what
//! arrives at an open page when somebody else writes.

use std::io::Read as _;

use account::read;
use stage::Console;

use crate::town::{BOARD, KEEPER, READER, Town, WRITER, done, shown};

/// A text with two headings, one beneath the other, in both languages.
const TEXT: &str = "text-fr=avant%0A%23+Les+lieux%0Aun%0A%23%23+Les+rues%0Adeux&text-nl=voor%0A%23+De+plaatsen%0Aeen%0A%23%23+De+straten%0Atwee";

#[tokio::test(flavor = "multi_thread")]
async fn a_heading_of_the_author_stands_in_every_form_of_the_account() {
    let town = Town::open();
    town.taken().await;
    let id = town.opened("policy-note", 2023).await;
    let (keeper, reader) = (town.browser(KEEPER), town.browser(READER));
    let own = format!("/fr/accounts/{id}");
    let section = format!("{own}/sections/introduction");
    assert!(keeper.get(&section).await.text.contains("devient un intertitre"), "how it is done is said");
    done(&keeper.post(&section, TEXT).await);

    let writes = keeper.get(&section).await.text;
    assert!(writes.contains("Le texte tel qu’il sera imprimé") && writes.contains("# Les lieux"), "{writes}");
    let reads = reader.get(&section).await.text;
    let heading = "<h3 class=\"account-heading\"><span lang=\"fr\">Les lieux</span>";
    assert!(writes.contains(heading) && reads.contains(heading) && !reads.contains("# Les"), "{reads}");

    let print = reader.get(&format!("{own}/print?in=nl")).await.text;
    for words in [
        "<h3 class=\"account-heading\"><span lang=\"nl\">De plaatsen</span></h3>",
        "<h4 class=\"account-heading\"><span lang=\"nl\">De straten</span></h4>",
    ] {
        assert!(print.contains(words), "{words}: {print}");
    }
    let deep = format!("{own}/sections/oo.done.actions.7-3");
    done(&keeper.post(&deep, TEXT).await);
    let print = reader.get(&format!("{own}/print?in=both")).await.text;
    assert!(print.contains("<h6 class=\"account-heading\"><span lang=\"fr\">Les lieux</span>"), "{print}");
    let compared = reader.get(&format!("{own}/compare")).await.text;
    assert!(
        compared.contains("<h4 class=\"account-heading\"><span lang=\"fr\">Les lieux</span></h4>"),
        "{compared}"
    );

    let pdf = reader.get(&format!("{own}/account.pdf?in=both")).await.text;
    assert!(
        pdf.contains(
            "\"piece\":\"heading\",\"text\":{\"fr\":\"Les rues\",\"nl\":\"De straten\"},\"level\":2"
        )
    );
    let answer = reader.open(reader.ask(&format!("{own}/account.docx?in=fr")), "").await;
    let bytes = axum::body::to_bytes(answer.into_body(), 10_000_000).await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    for (style, words) in [("Heading2", "Les lieux"), ("Heading3", "Les rues"), ("Heading6", "Les lieux")] {
        let found = document.split("<w:p>").any(|p| p.contains(&format!("\"{style}\"")) && p.contains(words));
        assert!(found, "{style} {words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_heading_in_one_language_alone_is_seen_and_is_not_fixed_in_silence() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (keeper, board) = (town.browser(KEEPER), town.browser(BOARD));
    let own = format!("/fr/accounts/{id}");
    let section = format!("{own}/sections/introduction");
    done(&keeper.post(&section, "text-fr=avant%0A%23+Les+lieux%0Aun&text-nl=voor").await);
    let page = keeper.get(&section).await.text;
    assert!(page.contains("1 en français, 0 en néerlandais"), "{page}");
    done(&keeper.post(&format!("{own}/step"), "step=review").await);
    let page = board.get(&format!("{own}/issue")).await.text;
    assert!(page.contains("<q class=\"soft\" lang=\"fr\">Les lieux</q>"), "{page}");
    let silent = board.post(&format!("{own}/freeze"), &format!("shown={}", shown(&page))).await;
    assert_eq!(silent.status, 422, "{}", silent.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_planned_under_headings_is_quoted_without_their_marks() {
    let town = Town::open();
    let before = town.opened("policy-note", 2024).await;
    let plan = format!("/fr/accounts/{before}/sections/oo.plan.actions.7-1");
    done(&town.browser(KEEPER).post(&plan, TEXT).await);
    let next = town.opened("policy-note", 2025).await;
    let row = town.read(|r| read::section(r, next, "oo.done.actions.7-1")).unwrap();
    assert_eq!(row.section.planned.get(kernel::Lang::Fr), Some("avant\nLes lieux\nun\nLes rues\ndeux"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_arrives_says_all_that_the_row_of_the_page_says() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let own = format!("/fr/accounts/{id}");
    let (keeper, writer) = (town.browser(KEEPER), town.browser(WRITER));
    let mut console = Console::open(&keeper, &town.journal, "fr", &format!("account:{id}")).await;
    // Both languages are written; what stands in it lacks one all the same.
    done(
        &writer
            .post(&format!("{own}/sections/introduction"), "text-fr=avant%0A%23+Les+lieux%0Aun&text-nl=voor")
            .await,
    );
    let row = console.fragment("section-introduction").await.1;
    assert!(row.contains("sans néerlandais"), "{row}");
    // Somebody is asked for a text whose source has nothing to say.
    let form = "function=department-head&due=2099-01-31";
    done(&keeper.post(&format!("{own}/sections/oo.plan.output.7-1/ask"), form).await);
    let asked = console.fragment("section-oo.plan.output.7-1").await.1;
    assert!(asked.contains("manquant") || asked.contains("manque"), "{asked}");
    let page = keeper.get(&own).await.text;
    for row in [row, asked] {
        assert!(page.contains(row.trim()), "the same as on the page: {row}");
    }
}
