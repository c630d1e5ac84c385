//! The operational plan through its pages.

use crate::town::{BOARD, HEAD, MANAGER, READER, Town, id_in, plain, went};

#[tokio::test]
async fn the_board_sees_each_axis_and_no_sum_of_them() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 2).await;
    let head = town.browser(HEAD);
    let path = format!("/fr/projects/{}/status", projects[0]);
    let refused = head.post(&path, "timing=off-track&budget=on-track").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("status-timing-why"), "the reason is asked for at its field");
    went(&head.post(&path, "timing=off-track&timing-why=Livraison&budget=on-track").await);
    went(&head.post(&path, "timing=attention").await);
    let page = plain(&town.browser(BOARD).get("/fr/projects?year=2026").await.text);
    for words in ["Projet 1", "Projet 2", "attention", "en progrès", "pas encore rapporté", "en élaboration"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let only = |query: &str| {
        let (board, path) = (town.browser(BOARD), format!("/fr/projects?year=2026&{query}"));
        async move { board.get(&path).await.text }
    };
    let warned = only("axis=timing&value=attention").await;
    assert!(warned.contains("Projet 1") && !warned.contains("Projet 2"));
    let silent = only("axis=timing&value=-").await;
    assert!(silent.contains("Projet 2") && !silent.contains("Projet 1"));
    let one = plain(&head.get(&format!("/fr/projects/{}", projects[0])).await.text);
    assert!(
        one.contains("Livraison") && one.contains("hors plan") && one.contains("Historique des axes"),
        "{one}"
    );
}

#[tokio::test]
async fn what_nobody_spoke_of_for_a_quarter_says_so() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    went(&head.post(&format!("/fr/projects/{}/status", projects[0]), "timing=on-track").await);
    let mine = plain(&head.get("/fr/projects/mine").await.text);
    assert!(!mine.contains("pas rapporté depuis") && !mine.contains("jamais rapporté"), "{mine}");
    town.clock.advance_seconds(93 * 86_400);
    let mine = plain(&head.get("/fr/projects/mine").await.text);
    assert!(mine.contains("pas rapporté depuis") && mine.contains("jamais rapporté"), "{mine}");
    assert!(mine.contains("Un projet a un axe sans rapport"), "{mine}");
}

#[tokio::test]
async fn the_plan_is_handed_in_validated_by_another_and_marked_afterwards() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 1).await;
    let (manager, board) = (town.browser(MANAGER), town.browser(BOARD));
    let path = format!("/fr/projects/plan/{plan}/step");
    went(&manager.post(&path, "step=hand-in").await);
    assert_eq!(manager.post(&path, "step=validate").await.status, 409);
    assert!(!manager.get("/fr/projects?year=2026").await.text.contains("value=\"validate\""));
    went(&board.post(&path, "step=validate").await);
    let change = format!(
        "titles-fr=Projet&titles-nl=Project&objective={objective}&function={HEAD}&starts=2026-01-01&ends=2026-12-31"
    );
    let path = format!("/fr/projects/{}/change", projects[0]);
    assert_eq!(manager.post(&path, &change).await.status, 422);
    went(&manager.post(&path, &format!("{change}&why=march%C3%A9")).await);
    let page = plain(&board.get("/fr/projects?year=2026").await.text);
    assert!(page.contains("modifié une fois après validation") && page.contains("validé"), "{page}");
    // The board looks at what has changed, refuses it once, and validates it then; nobody is offered their own.
    assert!(page.contains("Modifié depuis la dernière validation") && page.contains("marché"), "{page}");
    assert!(
        page.contains("value=\"validate-changes\"") && page.contains("value=\"refuse-changes\""),
        "{page}"
    );
    let own = manager.get("/fr/projects?year=2026").await.text;
    assert!(!own.contains("value=\"validate-changes\""), "{own}");
    let path = format!("/fr/projects/plan/{plan}/step");
    assert_eq!(manager.post(&path, "step=validate-changes").await.status, 409);
    assert_eq!(board.post(&path, "step=refuse-changes").await.status, 422);
    went(&board.post(&path, "step=refuse-changes&words=trop+cher").await);
    let page = plain(&board.get("/fr/projects?year=2026").await.text);
    assert!(page.contains("Modifications refusées") && page.contains("trop cher"), "{page}");
    went(&board.post(&path, "step=validate-changes").await);
    let page = plain(&board.get("/fr/projects?year=2026").await.text);
    assert!(!page.contains("après validation"), "the mark is gone: {page}");
    assert!(page.contains("Modifications validées (une modification)"), "{page}");
    // How many there were counts those of projects that not everybody may read.
    let page = plain(&town.browser(READER).get("/fr/projects?year=2026").await.text);
    assert!(page.contains("Modifications validées") && !page.contains("une modification"), "{page}");
}

#[tokio::test]
async fn what_was_reached_by_mistake_is_corrected_reopened_or_restored() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    let path = format!("/fr/projects/{}", projects[0]);
    let item = "sort=deliverable&names-fr=Rapprt&names-nl=Verslag&due=2026-03-01";
    went(&head.post(&format!("{path}/items"), item).await);
    let bare = head.post(&format!("{path}/items/1/reach"), "item=1&on=2026-02-01").await;
    assert!(bare.status == 422 && bare.text.contains("href=\"#reach-1-proof\""), "{}", bare.text);
    let proof = "item=1&on=2026-02-01&proof=https%3A%2F%2Fexample.org%2Fr";
    went(&head.post(&format!("{path}/items/1/reach"), proof).await);
    let page = head.get(&path).await.text;
    assert!(page.contains("items/1/correct") && page.contains("value=\"Rapprt\""), "{page}");
    assert!(
        page.contains("href=\"https:&#x2f;&#x2f;example.org&#x2f;r\"")
            || page.contains("href=\"https://example.org/r\"")
    );
    let correct = "item=1&names-fr=Rapport&names-nl=Verslag&on=2026-02-03&words=remis&proof=";
    assert_eq!(head.post(&format!("{path}/items/1/correct"), correct).await.status, 422);
    went(&head.post(&format!("{path}/items/1/correct"), &format!("{correct}&why=faute")).await);
    let page = plain(&head.get(&path).await.text);
    assert!(page.contains("Rapport") && page.contains("2026-02-03") && page.contains("remis"), "{page}");
    let history = page.split("id=\"h-turns\"").nth(1).unwrap();
    assert!(history.contains("<span lang=\"fr\">faute</span>"), "why it was corrected: {history}");
    went(&head.post(&format!("{path}/items/1/reopen"), "item=1&why=pas+remis").await);
    let page = plain(&head.get(&path).await.text);
    assert!(page.contains("items/1/reach") && page.contains("pas remis"), "{page}");
    went(&head.post(&format!("{path}/items/1/drop"), "item=1&why=inutile").await);
    let page = plain(&head.get(&path).await.text);
    assert!(page.contains("Le prévoir à nouveau") && page.contains("inutile"), "{page}");
    went(&head.post(&format!("{path}/items/1/reopen"), "item=1&why=utile").await);
    assert!(head.get(&path).await.text.contains("items/1/reach"));
}

#[tokio::test]
async fn bars_milestones_and_what_waits_for_what_stand_in_a_picture_with_a_table() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    let form = format!(
        "plan={plan}&sort=project&titles-fr=Suite&titles-nl=Vervolg&objective={objective}&function={HEAD}&starts=2026-01-15&ends=2026-09-30&after=p-26-001&budget=AB+01+%3D+12+500,50&effort=0,5"
    );
    let second = id_in(&head.post("/fr/projects", &form).await);
    let item = "sort=milestone&names-fr=March%C3%A9&names-nl=Opdracht&due=2026-03-01";
    went(&head.post(&format!("/fr/projects/{second}/items"), item).await);
    let page = plain(&town.browser(READER).get("/fr/projects/time?year=2026").await.text);
    for words in [
        "<desc id=\"gantt-words\">2 projets de 2026",
        "<polyline",
        "data-tone=\"crit\"",
        "Marché",
        "commence trop tôt",
        "En tableau",
        "livrables et jalons atteints sur 1",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let one = plain(&head.get(&format!("/fr/projects/{second}")).await.text);
    assert!(one.contains("12 500,50 €") && one.contains("P-26-001") && one.contains("0,5"), "{one}");
    // A circle is named with its chain.
    let back = format!(
        "titles-fr=Projet+1&titles-nl=Project+1&objective={objective}&function={HEAD}&starts=2026-01-01&ends=2026-01-28&after=P-26-002"
    );
    let refused = head.post(&format!("/fr/projects/{}/change", projects[0]), &back).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("P-26-001 → P-26-002 → P-26-001"), "{}", refused.text);
}

#[tokio::test]
async fn a_control_report_is_frozen_and_printed_in_both_languages() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 2).await;
    let head = town.browser(HEAD);
    went(&head.post(&format!("/fr/projects/plan/{plan}/report"), "words=Premier").await);
    let status = "quality=off-track&quality-why=D%C3%A9fauts";
    went(&head.post(&format!("/fr/projects/{}/status", projects[0]), status).await);
    went(&head.post(&format!("/fr/projects/plan/{plan}/report"), "").await);
    let reader = town.browser(READER);
    let list = plain(&reader.get("/fr/projects/reports?year=2026").await.text);
    assert!(list.contains("Rapport 2026/2") && list.contains("Premier"), "{list}");
    let first = plain(&reader.get(&format!("/fr/projects/plan/{plan}/reports/1")).await.text);
    assert!(first.contains("premier rapport") && !first.contains("hors plan"), "{first}");
    let second = plain(&reader.get(&format!("/nl/projects/plan/{plan}/reports/2")).await.text);
    assert!(second.contains("niet volgens plan") && second.contains("Sinds het verslag van"), "{second}");
    let pdf = reader.get(&format!("/fr/projects/plan/{plan}/reports/2/document.pdf")).await;
    assert_eq!((pdf.status.as_u16(), pdf.header("content-type")), (200, "application/pdf"));
    let packs = town.printed.0.lock().unwrap();
    let pack = &packs[0];
    assert_eq!(pack.languages, [kernel::Lang::Fr, kernel::Lang::Nl]);
    let text = format!("{pack:?}");
    for words in
        ["hors plan", "niet volgens plan", "Rapport de contrôle de gestion", "Beheerscontroleverslag"]
    {
        assert!(text.contains(words), "{words}");
    }
    // One sheet, the objectives follow each other on it; each with its name, and with its code as the language writes it.
    assert_eq!(pack.sheets.iter().map(|sheet| sheet.content.len()).collect::<Vec<_>>(), [2]);
    assert!(text.contains("OO 1.1 · Coordonner") && text.contains("OD 1.1 · Coördineren"), "{text}");
    let changed = pack.sheets[0].content[0].parts.iter().find_map(|part| match part {
        sheets::Part::Table { heads, rows, .. } if heads.len() == 3 => Some(rows),
        _ => None,
    });
    let why = |row: &Vec<sheets::Said>| row[1].text.contains("hors plan") && row[2].text == "Défauts";
    assert!(changed.unwrap().iter().any(why), "a reason stands in the row of its change: {text}");
}

#[tokio::test]
async fn money_that_moved_says_why_and_french_sets_its_colon_apart() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 1).await;
    let (head, reader) = (town.browser(HEAD), town.browser(READER));
    let draw = format!("/fr/projects/plan/{plan}/report");
    went(&head.post(&draw, "").await);
    let change = format!(
        "titles-fr=Projet+1&titles-nl=Project+1&objective={objective}&function={HEAD}&starts=2026-01-01&ends=2026-01-28&budget=AB+1+%3D+10&why=Plus+cher"
    );
    went(&head.post(&format!("/fr/projects/{}/change", projects[0]), &change).await);
    went(&head.post(&draw, "").await);
    let report = reader.get(&format!("/fr/projects/plan/{plan}/reports/2")).await.text;
    assert!(report.contains("Budget\u{a0}: <s") && report.contains("Plus cher"), "{report}");
    let dutch = reader.get(&format!("/nl/projects/plan/{plan}/reports/2")).await.text;
    assert!(dutch.contains("Budget: <s"), "{dutch}");
    let page = reader.get(&format!("/fr/projects/{}", projects[0])).await.text;
    assert!(page.contains("Dernière modification du budget\u{a0}: ") && page.contains("Plus cher"), "{page}");
    let pdf = reader.get(&format!("/fr/projects/plan/{plan}/reports/2/document.pdf")).await;
    assert_eq!(pdf.status, 200);
    let packs = town.printed.0.lock().unwrap();
    let text = format!("{:?}", packs[0]).replace("\\u{a0}", "\u{a0}");
    assert!(text.contains("Budget\u{a0}: ") && text.contains("Plus cher"), "{text}");
}

#[tokio::test]
async fn the_plan_is_counted_on_top_of_itself_and_each_count_leads_to_its_list() {
    let town = Town::open();
    let (above, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 3).await;
    let (head, board) = (town.browser(HEAD), town.browser(BOARD));
    for id in &projects[..2] {
        let status = "timing=off-track&timing-why=Livraison&budget=on-track";
        went(&head.post(&format!("/fr/projects/{id}/status"), status).await);
    }
    let page = plain(&board.get("/fr/projects?year=2026").await.text);
    let whole =
        page.split("id=\"strategy-overview-2026\"").nth(1).unwrap().split("</section>").next().unwrap();
    for words in [
        "<b class=\"num\">2</b> hors plan",
        "<b class=\"num\">1</b> pas encore rapporté",
        "Chef de direction",
    ] {
        assert!(whole.contains(words), "{words}: {whole}");
    }
    let row = |name: &str| whole.split("<tr>").find(|row| row.contains(name)).unwrap().to_owned();
    assert!(
        row("<b>OS 1 Haut</b>").contains("<b class=\"num\">2</b> hors plan"),
        "what is beneath counts above"
    );
    assert!(
        row("OO 1.1 Coordonner")
            .contains(&format!("objective={objective}&amp;axis=timing&amp;value=off-track"))
    );
    assert!(row("Chef de direction").contains(&format!("owner={HEAD}&amp;axis=timing&amp;value=off-track")));
    for (query, many) in [
        (format!("owner={HEAD}&axis=timing&value=off-track"), 2),
        (format!("objective={above}&axis=timing&value=-"), 1),
        (format!("objective={objective}"), 3),
        ("state=open".to_owned(), 3),
        ("state=done".to_owned(), 0),
    ] {
        let list = board.get(&format!("/fr/projects?year=2026&{query}")).await.text;
        assert_eq!(list.matches("<tr id=\"project-").count(), many, "{query}");
    }
    let filtered = plain(&board.get("/fr/projects?year=2026&axis=timing&value=off-track").await.text);
    let time = "projects/time?year=2026&amp;axis=timing&amp;value=off-track";
    assert!(filtered.contains(time), "the picture over time keeps what is filtered: {filtered}");
    assert!(filtered.contains("<b class=\"num\">1</b> pas encore rapporté"), "the whole stays the whole");
}

#[tokio::test]
async fn what_waits_for_something_that_is_not_drawn_still_says_for_what() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, _) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    let form = format!(
        "plan={plan}&sort=project&titles-fr=Suite&titles-nl=Vervolg&objective={objective}&function={MANAGER}&starts=2026-03-15&ends=2026-09-30&after=p-26-001"
    );
    id_in(&head.post("/fr/projects", &form).await);
    let whole = plain(&head.get("/fr/projects/time?year=2026").await.text);
    assert!(!whole.contains("hors de ce dessin"), "{whole}");
    let page = plain(&head.get(&format!("/fr/projects/time?year=2026&owner={MANAGER}")).await.text);
    assert_eq!(page.matches("<rect class=\"phase").count(), 1);
    let beside = page.split("Attendent la fin de projets hors de ce dessin").nth(1).unwrap();
    let beside = beside.split("</ul>").next().unwrap();
    assert!(beside.contains("P-26-002") && beside.contains(">P-26-001</a>"), "{beside}");
}

#[tokio::test]
async fn a_project_handed_to_another_department_stands_in_the_report_with_its_reason() {
    let town = Town::open();
    let (above, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 2).await;
    let (head, reader) = (town.browser(HEAD), town.browser(READER));
    let draw = format!("/fr/projects/plan/{plan}/report");
    went(&head.post(&draw, "").await);
    let change = format!(
        "titles-fr=Projet+2&titles-nl=Ander+project&objective={above}&function={MANAGER}&starts=2026-01-01&ends=2026-03-10&after=P-26-001&why=R%C3%A9organisation"
    );
    let own = format!("/fr/projects/{}", projects[1]);
    went(&head.post(&format!("{own}/change"), &change).await);
    went(&head.post(&draw, "").await);
    let report = plain(&reader.get(&format!("/fr/projects/plan/{plan}/reports/2")).await.text);
    let told = report.split("id=\"h-changes\"").nth(1).unwrap().split("</section>").next().unwrap();
    for words in [
        "Pilote : <s>Chef de direction</s> → <b>Gestionnaire du plan</b>",
        "Objectif : <s>OO 1.1</s> → <b>OS 1</b>",
        "Intitulé : <s><span lang=\"nl\">Project 2 <span class=\"lng\">nl</span></span></s> → <b><span lang=\"nl\">Ander project <span \
         class=\"lng\">nl</span></span></b>",
        "Fin : 10 jours plus tard",
        "attend désormais la fin de : P-26-001",
    ] {
        let line = told.split("<li>").find(|line| line.contains(words));
        assert!(line.is_some_and(|line| line.contains("Réorganisation")), "{words}: {told}");
    }
    let page = plain(&reader.get(&own).await.text);
    assert!(
        page.contains("Motif de la dernière modification : ") && page.contains("Réorganisation"),
        "{page}"
    );
    let pdf = reader.get(&format!("/fr/projects/plan/{plan}/reports/2/document.pdf")).await;
    assert_eq!(pdf.status, 200);
    let packs = town.printed.0.lock().unwrap();
    let table = packs[0].sheets[0].content[1].parts.iter().find_map(|part| match part {
        sheets::Part::Table { heads, rows, .. } if heads.len() == 3 => Some(rows),
        _ => None,
    });
    let row = |words: &str| {
        let of = |row: &&Vec<sheets::Said>| row[1].text.contains(words) && row[2].text == "Réorganisation";
        assert_eq!(table.unwrap().iter().filter(of).count(), 1, "{words}: {table:?}");
    };
    row("Directiehoofd → Planbeheerder");
    row("Titel: Project 2 → Ander project");
    let french = format!("{:?}", packs[0].sheets[0].content[0]);
    assert!(
        french.contains("Project 2 (nl) → Ander project (nl)"),
        "Dutch words in a French sheet say so: {french}"
    );
    row("OD 1.1 → SD 1");
    row("wacht voortaan op het einde van: P-26-001");
    row("Einde: 10 dagen later");
}

#[tokio::test]
async fn the_history_says_which_turn_and_which_axis() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    let page = format!("/fr/projects/{}", projects[0]);
    went(&head.post(&format!("{page}/status"), "quality=attention&quality-why=D%C3%A9fauts").await);
    went(&head.post(&format!("{page}/state"), "state=dropped&words=Inutile").await);
    went(&head.post(&format!("{page}/state"), "state=open&words=Utile").await);
    let shown = plain(&head.get(&page).await.text);
    let history = shown.split("id=\"h-turns\"").nth(1).unwrap();
    for words in [
        "Projet ou action abandonné · <span lang=\"fr\">Inutile</span>",
        "Projet ou action repris · <span lang=\"fr\">Utile</span>",
        "Axe rapporté : <b>Qualité</b>",
        "attention</span>",
    ] {
        assert!(history.contains(words), "{words}: {history}");
    }
    // A Dutch reader sees the code as Dutch abbreviates it.
    let dutch = head.get("/nl/projects?year=2026").await.text;
    assert!(dutch.contains("<small>OD 1.1</small>") && !dutch.contains("OO 1.1"), "{dutch}");
}

#[tokio::test]
async fn a_plan_goes_out_as_a_file_and_comes_in_again_with_a_verdict_for_each_line() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, _) = town.plan(objective, 1).await;
    let head = town.browser(HEAD);
    let out = head.get("/fr/projects/export.csv?year=2026").await.text;
    assert!(
        out.contains("P-26-001;project;OO 1.1;Projet 1;Project 1;;;department-head;2026-01-01;2026-01-28"),
        "{out}"
    );
    let path = format!("/nl/projects/plan/{plan}/import");
    let wrong =
        format!("{}\r\n;project;OO 9;a;b;;;department-head;2026-01-01;2026-02-01;;0,0;\r\n", out.trim_end());
    let page = upload(&head, &path, wrong.as_bytes()).await;
    let text = plain(&page.text);
    assert!(text.contains("doelstelling onbekend") && text.contains("één geweigerde regel"), "{text}");
    assert!(!text.contains("name=\"digest\""), "nothing can be taken as long as a line is wrong");
    let right = format!(
        "{}\r\n;actie;OD 1.1;Neuf;Nieuw;;;department-head;01/02/2026;2026-03-01;AB 1 = 10;0,5;P-26-001\r\n",
        out.trim_end()
    );
    let page = upload(&head, &path, right.as_bytes()).await;
    let digest =
        page.text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    went(&head.post(&path, &format!("digest={digest}&name=plan.csv")).await);
    let plan = plain(&head.get("/nl/projects?year=2026").await.text);
    assert!(plan.contains("P-26-002") && plan.contains("Nieuw"), "{plan}");
}

/// Sends a file.
async fn upload(browser: &web::testing::Browser, path: &str, content: &[u8]) -> web::testing::Reply {
    let mut body =
        b"--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"plan.csv\"\r\n\r\n".to_vec();
    body.extend(content);
    body.extend(b"\r\n--x--\r\n");
    let request = browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

#[tokio::test]
async fn a_project_begins_with_what_another_page_or_the_command_line_proposes() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let query = "year=2027&titles-fr=Un+titre&titles-nl=Een+titel&description-fr=Pourquoi&description-nl=Waarom&said=Autre";
    let page = manager.get(&format!("/fr/projects/new?{query}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    for words in ["value=\"Un titre\"", "value=\"Een titel\"", "Pourquoi</textarea>", "Waarom</textarea>"] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    assert!(!page.text.contains("value=\"Autre\""), "what is proposed goes before what was said");
    let spoken = manager.get("/nl/projects/new?said=Gesproken").await;
    assert!(spoken.text.contains("value=\"Gesproken\""), "{}", spoken.text);
}
