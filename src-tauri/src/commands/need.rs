//! Must something be filed, and what: the screener, and the case its verdict leads to.

use std::collections::BTreeMap;

use desk::book::id::CaseId;
use desk::clock::{now, today};
use desk::start::Start;
use desk::view::cases::Begin;
use filing::answers::{Answers, Value};
use filing::case::Case;
use filing::need::{self, QuestionView, ScreenerView};
use filing::view::{TypeCard, TypeList, type_card, types};
use filing::words::Language;
use tauri::State;

use crate::app::App;
use crate::failure::{Answer, Failure};

/// Answers to the screener's questions, by their ids.
type Told = BTreeMap<String, Value>;

fn answers(told: Told) -> Answers {
    Answers { entity: told, sites: Vec::new() }
}

#[tauri::command]
pub async fn screen(app: State<'_, App>, told: Told, language: Language) -> Answer<ScreenerView> {
    Ok(need::screen(app.catalogue(), app.words(language), &answers(told), today()))
}

/// What a pasted look-up result says, as the questions it would answer. Nothing is set.
#[tauri::command]
pub async fn understand(
    app: State<'_, App>,
    text: String,
    asked: Option<String>,
    language: Language,
) -> Answer<Vec<QuestionView>> {
    let (catalogue, words) = (app.catalogue(), app.words(language));
    let read = need::understand(catalogue, &text, asked.as_deref(), today());
    let told = answers(read.iter().cloned().collect());
    let ids = read.iter().map(|(id, _)| id);
    Ok(ids.filter_map(|id| need::question(catalogue, words, id, &told, today())).collect())
}

/// Opens the public page that answers a question, in the system's browser.
#[tauri::command]
pub async fn look_up(app: State<'_, App>, question: String) -> Answer<()> {
    let words = app.words(Language::ZhCn);
    let asked = need::question(app.catalogue(), words, &question, &Answers::default(), today());
    let page = asked.and_then(|asked| asked.lookup).ok_or_else(|| Failure::new("app_bad_id"))?;
    app.desktop.browse(&page.url)
}

#[tauri::command]
pub async fn filing_types(app: State<'_, App>, language: Language) -> Answer<TypeList> {
    Ok(types(app.catalogue(), app.words(language)))
}

/// The type of a case.
#[tauri::command]
pub async fn case_type(app: State<'_, App>, case: CaseId, language: Language) -> Answer<TypeCard> {
    let case = app.desk()?.case(&case)?;
    let card = type_card(app.catalogue(), app.words(language), &case.filing_type);
    card.ok_or_else(|| Failure::new("app_bad_id"))
}

/// Begins the case of the verdict, or of a type chosen from the list.
#[tauri::command]
pub async fn begin_case(app: State<'_, App>, begin: Begin) -> Answer<String> {
    let Begin { told, filing_type, province, road, account: profile, from } = begin;
    let desk = app.desk()?;
    let case = match &filing_type {
        Some(id) => Case::new(id, road, &province, desk.catalogue()),
        None => need::begin(desk.catalogue(), &answers(told), road, today())?,
    };
    Ok(desk.begin(&Start { case, profile, from, pictures: true }, now())?.to_string())
}

/// What the screener was told before the case began.
#[tauri::command]
pub async fn told_before(app: State<'_, App>, case: CaseId) -> Answer<Told> {
    let answers = app.desk()?.case(&case)?.answers.entity;
    let asked = |id: &str| id.starts_with("need.") && id != need::VERDICT;
    Ok(answers.into_iter().filter(|(id, _)| asked(id)).collect())
}
