//! Whoever runs a request corrects it while it is open; partners' pages show the new words at once, and what they wrote stays.

use contributions::campaign::{FIRST, Telling, sheet_of};
use contributions::command::Tell;
use contributions::read::{Eye, campaign, known_day};
use kernel::{Actor, Id, kind};
use stage::proved;
use testkit::NIGHT;
use web::testing::{AtOneForm, Browser, filled};

use crate::town::{MANAGER, Town, hidden};

fn path(campaign: Id<kind::Matter>) -> String {
    format!("/fr/contributions/{campaign}/edit")
}

/// A slash and an apostrophe as people read them.
fn plain(page: &str) -> String {
    page.replace("&#x2f;", "/").replace("&#x27;", "'")
}

#[tokio::test]
async fn partners_see_the_new_words_at_once_and_what_they_wrote_stays() {
    let town = Town::open();
    let id = town.asked().await;
    let (path, manager) = (path(id), town.browser(MANAGER));
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let answer = format!("{address}/answer");
    assert_eq!(stranger.post(&answer, "question=1&answer=Des+rondes").await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let draft = format!("measure={}&reason=Rien", crate::town::measure("1.1").id);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &draft).await.status, 303);

    let own = manager.get(&format!("/fr/contributions/{id}")).await.text;
    assert!(own.contains(&format!("{id}/edit")), "{own}");
    let page = manager.get(&path).await.text;
    let words = [
        ("letter-fr", "Bonjour à tous"),
        ("names-fr", "Contributions (corrigé)"),
        ("question-fr", "Et apres cela ?"),
    ];
    let typed = filled(&page, &path, &words);
    assert_eq!(manager.post(&path, &typed).await.status, 303);
    let home = plain(&stranger.get(&address).await.text);
    assert!(home.contains("Bonjour à tous") && home.contains("Contributions (corrigé)"), "{home}");
    assert!(home.contains("Et apres cela") && home.contains("modifié le"), "{home}");
    assert!(home.contains("La question était") && home.contains("Et ensuite"), "what was answered: {home}");
    assert!(home.contains("Des rondes") && home.contains("Rien"), "answers and drafts stay: {home}");
    let history = plain(&manager.get(&format!("/fr/contributions/{id}")).await.text);
    let own = history.split("id=\"amendments\"").nth(1).unwrap();
    assert!(own.contains("<s>Bonjour</s>") && own.contains("Bonjour à tous"), "before and after: {own}");
    let sheet = town.sheet("hautrive").id;
    let history = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(history.contains("Demande corrigée"), "{history}");

    // A question that is asked no more stays where it was answered, and nowhere else.
    let page = manager.get(&path).await.text;
    assert_eq!(manager.post(&path, &filled(&page, &path, &[("question-gone", "0")])).await.status, 303);
    let home = plain(&stranger.get(&address).await.text);
    assert!(home.contains("n’est plus posée") && home.contains("Des rondes"), "{home}");
    let other = town.link("valcourt", "fr").await;
    let home = plain(&stranger.get(&other).await.text);
    assert!(!home.contains("Et apres cela"), "{home}");
    let csv = manager.get(&format!("/fr/contributions/{id}/answers.csv")).await.text;
    assert!(csv.contains("Des rondes") && !csv.contains("Valcourt"), "missing nowhere: {csv}");
}

#[tokio::test]
async fn a_day_is_told_after_a_preview_and_with_a_proof_only_where_that_is_ticked() {
    let town = Town::open();
    let id = town.asked().await;
    let (path, manager) = (path(id), town.browser(MANAGER));
    let sheet = sheet_of(id, "hautrive");
    let rule = Tell { sheet, what: Telling::Asked, contact: FIRST, planned: NIGHT, mail: true };
    town.submit(&Actor::system(), rule, &town.desk.facts()).unwrap();
    let page = manager.get(&path).await.text;
    let day = [("due", "2027-01-31T18:00"), ("tell", "1")];
    let bare = manager.post(&path, &filled(&page, &path, &day)).await;
    assert!(bare.status == 422 && bare.text.contains("id=\"edit-words\""), "a reason first: {}", bare.text);
    let full = [day[0], day[1], ("words", "Trop court")];
    let head = town.journal.head();
    let shown = manager.post(&path, &filled(&page, &path, &full)).await;
    assert!(shown.status == 200 && shown.text.contains("a@hautrive.example"), "{}", shown.text);
    assert!(shown.text.contains("id=\"edit-preview\"") && town.journal.head() == head, "{}", shown.text);
    assert!(shown.text.contains("Trop court"), "nothing typed is lost");
    let else_ = filled(&shown.text, &path, &[("seen", "else")]);
    let refused = manager.post(&path, &else_).await;
    assert!(
        refused.status == 409 && refused.text.contains("n’est plus ce qui a été montré"),
        "{}",
        refused.text
    );
    let form = filled(&shown.text, &path, &[]);
    proved(&town.journal, &town.router, MANAGER, &path, &form).await;
    let row = town.read(|r| campaign(r, &Eye::all(), id)).unwrap();
    let last = town.read(|r| contributions::read::amendments(r, id)).remove(0).what;
    assert_eq!((last.due.map(|turn| turn.now), last.told), (Some(row.due), vec![sheet]));
    assert_ne!(town.read(|r| known_day(r, sheet, FIRST, NIGHT)), Some(row.due), "the letter is on its way");

    // Without the tick nothing is shown and nobody told.
    let page = manager.get(&path).await.text;
    let quiet = filled(&page, &path, &[("due", "2027-02-28T18:00"), ("words", "Encore")]);
    assert_eq!(manager.post(&path, &quiet).await.status, 303);
    let last = town.read(|r| contributions::read::amendments(r, id)).remove(0).what;
    assert!(last.due.is_some() && last.told.is_empty());
    let home = plain(&Browser::new(&town.router, "").get(&town.link("hautrive", "fr").await).await.text);
    assert!(home.contains("28/02/2027") && home.contains("modifié le"), "{home}");
    let same = filled(&manager.get(&path).await.text, &path, &[]);
    let nothing = manager.post(&path, &same).await;
    assert!(nothing.status == 409 && nothing.text.contains("Rien n’a changé"), "{}", nothing.text);
    assert!(hidden(&nothing, "command_id") != hidden(&shown, "command_id"), "another try is another act");
}

#[tokio::test]
async fn what_is_wrong_with_the_questions_is_named_at_their_fields() {
    let town = Town::open();
    let path = path(town.asked().await);
    let manager = town.browser(MANAGER);
    let page = manager.get(&path).await.text;
    assert!(!page.contains("edit-all-questions") && !page.contains("edit-questions-nl"), "{page}");
    let half = manager.post(&path, &filled(&page, &path, &[("question-nl", "")])).await;
    assert_eq!(half.status, 422, "{}", half.text);
    let (_, input) = half.text.split_once("id=\"edit-question-nl-0\"").unwrap();
    let input = input.split('>').next().unwrap();
    assert!(input.contains("aria-invalid=\"true\"") && input.contains("aria-describedby=\"edit-"), "{input}");
}

#[tokio::test]
async fn a_page_of_the_past_offers_neither_to_correct_nor_to_remind() {
    let town = Town::open();
    let id = town.asked().await;
    let manager = town.browser(MANAGER);
    for page in [path(id), format!("/fr/contributions/{id}/remind")] {
        assert_eq!(manager.get(&page).await.status, 200);
        let past = manager.get(&format!("{page}?as_of={}", NIGHT.plus_seconds(60).rfc3339())).await;
        assert_eq!(past.status, 409, "{page}: {}", past.text);
    }
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_corrected_a_request() {
    let town = Town::open();
    let id = town.asked().await;
    let act = path(id);
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("names-fr", "Contributions au quai", ["Contributions au pont", "Contributions au bois"]),
        alone: ("letter-nl", ["Geachte", "Beste"]),
        with: &[],
    };
    let now = || {
        let row = town.read(|r| campaign(r, &Eye::all(), id)).unwrap();
        (row.names.fr.unwrap_or_default(), row.letter.nl.unwrap_or_default())
    };
    form.meet(&town.browser(MANAGER), &town.browser(MANAGER), now).await;
}
