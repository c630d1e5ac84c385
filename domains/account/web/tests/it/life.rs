//! An account from its opening to an erratum, through its pages: asked, handed in, sent back, taken, compared, fixed, issued under
//! embargo.

use account::account::State;
use web::fields;

use crate::town::{BOARD, KEEPER, READER, Town, WRITER, done, shown};

#[tokio::test(flavor = "multi_thread")]
async fn texts_are_asked_for_handed_in_and_taken() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (keeper, writer) = (town.browser(KEEPER), town.browser(WRITER));
    let path = format!("/fr/accounts/{id}/sections/oo.done.description.7-1");
    done(&keeper.post(&format!("{path}/ask"), "function=department-head&due=2099-01-31").await);
    let rail = writer.get("/fr/accounts").await.text;
    assert!(rail.contains("un texte demandé"), "{rail}");
    let page = writer.get(&path).await.text;
    assert!(page.contains("Remettre"), "{page}");
    done(&keeper.post(&format!("{path}/remind"), "").await);
    done(&writer.post(&format!("{path}/hand-in"), "text-fr=fait&text-nl=").await);
    let list = keeper.get(&format!("/fr/accounts/{id}")).await.text;
    assert!(list.contains("sans néerlandais"), "a missing language is visible: {list}");
    let lacking = "Textes sans l’autre langue</dt><dd class=\"num\">1</dd>";
    assert!(
        list.contains(lacking) && !list.contains("sans français"),
        "what nobody wrote lacks none: {list}"
    );
    let silent = keeper.post(&format!("{path}/return"), "words=").await;
    assert_eq!(silent.status, 422, "{}", silent.text);
    done(&keeper.post(&format!("{path}/return"), "words=et+le+néerlandais").await);
    assert!(writer.get(&path).await.text.contains("et le néerlandais"));
    done(&writer.post(&format!("{path}/hand-in"), "text-fr=fait&text-nl=gedaan").await);
    let page = keeper.get(&path).await.text;
    assert!(page.contains("/accept\""), "somebody else than the writer is offered to accept it: {page}");
    assert!(!writer.get(&path).await.text.contains("/accept\""), "the writer is not");
    done(&keeper.post(&format!("{path}/accept"), "").await);
    assert!(keeper.get(&path).await.text.contains("acceptée"));
    // The writer has another text to give: what was typed stays when it is refused.
    let refused = writer.post(&format!("{path}/hand-in"), "text-fr=encore&text-nl=nog").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("encore"), "{}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_fixed_as_it_was_shown_issued_under_embargo_and_corrected() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (keeper, board) = (town.browser(KEEPER), town.browser(BOARD));
    let own = format!("/fr/accounts/{id}");
    let write = |text: &str| format!("text-fr={text}&text-nl={text}");
    done(&keeper.post(&format!("{own}/sections/introduction"), &write("un")).await);
    done(&keeper.post(&format!("{own}/step"), "step=review").await);
    let hash = shown(&board.get(&format!("{own}/issue")).await.text);
    // Something is written between the look and the act.
    done(&keeper.post(&format!("{own}/sections/introduction"), &write("deux")).await);
    let stale = board.post(&format!("{own}/freeze"), &format!("shown={hash}&words=x")).await;
    assert_eq!(stale.status, 409, "{}", stale.text);
    let hash = shown(&board.get(&format!("{own}/issue")).await.text);
    let silent = board.post(&format!("{own}/freeze"), &format!("shown={hash}")).await;
    assert_eq!(silent.status, 422, "something is missing: why must be said");
    let form = format!("shown={hash}&words=date+fixe");
    stage::proved(&town.journal, &town.router, BOARD, &format!("{own}/freeze"), &form).await;
    assert_eq!(town.account(id).frozen.unwrap().hash, hash);
    let zone = stage::zone();
    let until = testkit::NIGHT.plus_seconds(86_400);
    let embargo = fields::calendar_again(until, &zone);
    let form = format!("shown={hash}&embargo={embargo}");
    stage::proved(&town.journal, &town.router, BOARD, &format!("{own}/issue"), &form).await;
    let page = town.browser(READER).get(&own).await.text;
    assert!(page.contains("sous embargo") && page.contains(&hash), "{page}");
    let print = town.browser(READER).get(&format!("{own}/print?in=fr")).await.text;
    assert!(print.contains("parties manquaient") && print.contains("date fixe"), "why it is fixed: {print}");
    let moved = until.plus_seconds(3600);
    let form = format!("embargo={}&words=remise+reportée", fields::calendar_again(moved, &zone));
    stage::proved(&town.journal, &town.router, BOARD, &format!("{own}/embargo"), &form).await;
    assert_eq!(town.account(id).issued.unwrap().embargo, Some(moved));
    let page = board.get(&format!("{own}/issue")).await.text;
    assert!(page.contains("remise reportée") && page.contains("Le lever maintenant"), "{page}");
    let form = "section=introduction&text-fr=trois&text-nl=drie";
    stage::proved(&town.journal, &town.router, BOARD, &format!("{own}/errata"), form).await;
    let print = town.browser(READER).get(&format!("{own}/print?in=nl")).await.text;
    assert!(
        print.contains("drie") && print.contains("deux"),
        "the erratum stands beside what was issued: {print}"
    );
    assert_eq!(town.account(id).state, State::Issued);
    town.clock.set(moved.plus_seconds(1));
    assert!(!town.browser(READER).get(&own).await.text.contains("sous embargo"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_there_in_one_language_alone_is_listed_and_said_on_the_document() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (keeper, board) = (town.browser(KEEPER), town.browser(BOARD));
    let own = format!("/fr/accounts/{id}");
    let text = "text-fr=seulement+ainsi&text-nl=";
    done(&keeper.post(&format!("{own}/sections/introduction"), text).await);
    let draft = keeper.get(&format!("{own}/print?in=fr")).await.text;
    assert!(draft.contains("Une partie n’existe que dans une langue"), "{draft}");
    done(&keeper.post(&format!("{own}/step"), "step=review").await);
    let page = board.get(&format!("{own}/issue")).await.text;
    assert!(
        page.contains("sans néerlandais")
            && page.contains("<q class=\"soft\" lang=\"fr\">seulement ainsi</q>"),
        "{page}"
    );
    let form = format!("shown={}&words=traduction+attendue", shown(&page));
    stage::proved(&town.journal, &town.router, BOARD, &format!("{own}/freeze"), &form).await;
    let print = town.browser(READER).get(&format!("{own}/print?in=nl")).await.text;
    assert!(print.contains("maar in één taal") && print.contains("traduction attendue"), "{print}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_year_is_one_form_and_stands_beside_the_year_before() {
    let town = Town::open();
    let before = town.taken().await;
    let id = town.opened("policy-note", 2023).await;
    let row = town.account(id);
    assert_eq!((row.previous, row.subjects.len()), (Some(before), 6), "about what the year before was about");
    let keeper = town.browser(KEEPER);
    let path = format!("/fr/accounts/{id}");
    let actions = keeper.get(&format!("{path}/sections/oo.done.actions.7-3")).await.text;
    assert!(actions.contains("Déploiement du Situation Center"), "what was planned stands beside: {actions}");
    let compared = keeper.get(&format!("{path}/compare")).await.text;
    for word in ["NO-2022", "NO-2023", "disparu", "nouveau"] {
        assert!(compared.contains(word), "{word}");
    }
    // What is missing is listed, section by section, each with the objective that it is about.
    let issue = keeper.get(&format!("{path}/issue")).await.text;
    assert!(issue.contains("Synthèse managériale"), "{issue}");
    assert!(issue.contains("OO 7.1</span>") && issue.contains("OO 7.2</span>"), "{issue}");
    // Last year's plan is said to be one, and what was taken over is not in preparation.
    let print = keeper.get(&format!("{path}/print?in=nl")).await.text;
    assert!(print.contains("Gepland in het jaar voordien (Beleidsnota 2022):"), "{print}");
    assert!(keeper.get("/nl/accounts").await.text.contains("al gepubliceerd"));
}
