//! The regulation agenda and the equal-opportunity test through the pages.

use registers::instrument::Progress;
use registers::read::{Eye, instrument, test};
use registers::test::Stage;

use crate::town::{BOARD, CABINET, SECRETARY, Town, id_in, plain, went};

pub(crate) const ORDINANCE: &str = "year=2026&sort=ordinance&names-fr=Ordonnance+vid%C3%A9o&names-nl=Ordonnantie+video&function=policy-secretary&\
    strategic=OS+7&operational=OO+7.2%2C+OO+7.3&situation-fr=en+cours&planning-nl=lezing&description-fr=r%C3%A8gles";

#[tokio::test]
async fn an_instrument_waits_for_its_test() {
    let town = Town::open();
    let (secretary, board) = (town.browser(SECRETARY), town.browser(BOARD));
    let wrong = secretary.post("/fr/registers/agenda", &ORDINANCE.replace("ordinance", "law")).await;
    assert!(wrong.status == 422 && wrong.text.contains("Ordonnance vidéo"), "{}", wrong.text);
    let id = id_in(&secretary.post("/fr/registers/agenda", ORDINANCE).await);
    let page = format!("/fr/registers/agenda/{id}");
    let taken = "code=first-reading&planned=2026-11-01&done=2026-11-02";
    let refused = secretary.post(&format!("{page}/step"), taken).await;
    assert!(
        refused.status == 409 && plain(&refused.text).contains("pas de test d’égalité des chances accepté"),
        "{}",
        refused.text
    );
    let equal = format!("/fr/registers/test/{id}");
    let shown = plain(&secretary.get(&equal).await.text);
    assert!(shown.contains("RA-26-0001") && shown.contains("ordonnance de test"), "{shown}");
    went(&secretary.post(&equal, "owed=owed&effect-gender=negative&words-gender-fr=%C3%A9tude").await);
    let half = secretary.post(&format!("{equal}/hand-in"), "").await;
    assert!(half.status == 422 && plain(&half.text).contains("dites ce qui est prévu"), "{}", half.text);
    let whole = "owed=owed&effect-gender=negative&words-gender-fr=%C3%A9tude&mitigation-gender-nl=opleiding";
    went(&secretary.post(&equal, whole).await);
    went(&secretary.post(&format!("{equal}/hand-in"), "").await);
    assert_eq!(secretary.post(&format!("{equal}/judge"), "verdict=approve").await.status, 403);
    went(&board.post(&format!("{equal}/judge"), "verdict=approve").await);
    assert_eq!(town.read(|r| test(r, &Eye::all(), id)).unwrap().stage, Stage::Reviewed);
    went(&secretary.post(&format!("{page}/step"), taken).await);
    went(&secretary.post(&format!("{page}/state"), "state=adopted").await);
    assert_eq!(town.read(|r| instrument(r, &Eye::all(), id)).unwrap().progress, Progress::Adopted);
    let agenda = plain(&town.browser(CABINET).get("/nl/registers/agenda?year=2026").await.text);
    for wanted in ["Ordonnantie video", "OD 7.2", "nagezien en aanvaard", "aangenomen", "te controleren"] {
        assert!(agenda.contains(wanted), "{wanted}: {agenda}");
    }
    let csv = town.browser(CABINET).get("/fr/registers/agenda.csv?year=2026").await.text;
    assert!(csv.contains("RA-26-0001") && csv.contains("2026-11-02") && csv.contains("title_nl"), "{csv}");
}

#[tokio::test]
async fn a_test_can_be_attached_to_what_another_package_keeps() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let equal = format!("/fr/registers/test/{}", stage::incident());
    assert!(secretary.get(&equal).await.text.contains("26-0417 Gaz"));
    let bare = secretary.post(&equal, "owed=exempt&exempt-fr=").await;
    assert_eq!(bare.status, 422);
    went(&secretary.post(&equal, "owed=exempt&exempt-fr=purement+interne").await);
    let beside = secretary.get(&format!("/fr/incidents/{}", stage::incident())).await.text;
    assert!(beside.contains("registers-beside"), "{beside}");
    assert_eq!(secretary.get(&format!("/fr/registers/test/{}", stage::matter())).await.status, 404);
    assert_eq!(secretary.get(&format!("/fr/registers/test/{}", stage::secret())).await.status, 404);
}

#[tokio::test]
async fn an_instrument_is_described_anew_and_dropped() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let id = id_in(&secretary.post("/fr/registers/agenda", ORDINANCE).await);
    let page = format!("/fr/registers/agenda/{id}");
    let form = secretary.get(&format!("{page}/change")).await.text;
    assert!(form.contains("OO 7.2, OO 7.3") && form.contains("Ordonnance vidéo"), "{form}");
    went(&secretary.post(&format!("{page}/change"), &ORDINANCE.replace("vid%C3%A9o", "cam%C3%A9ras")).await);
    assert_eq!(secretary.post(&format!("{page}/state"), "state=dropped").await.status, 422);
    went(&secretary.post(&format!("{page}/state"), "state=dropped&words=autre+voie").await);
    let shown = plain(&town.browser(CABINET).get(&page).await.text);
    assert!(
        shown.contains("abandonné") && shown.contains("autre voie") && shown.contains("caméras"),
        "{shown}"
    );
    assert_eq!(
        town.browser(CABINET).post(&format!("{page}/state"), "state=planned&words=x").await.status,
        403
    );
}
