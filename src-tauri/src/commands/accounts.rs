//! Login accounts at providers.

use desk::book::id::{CaseId, ProfileId};
use desk::clock::now;
use desk::view::accounts::AccountCard;
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn accounts(app: State<'_, App>) -> Answer<Vec<AccountCard>> {
    Ok(app.desk()?.account_cards()?)
}

#[tauri::command]
pub async fn add_account(app: State<'_, App>, label: String) -> Answer<AccountCard> {
    Ok(app.desk()?.add_account(&label, now())?)
}

#[tauri::command]
pub async fn rename_account(app: State<'_, App>, account: ProfileId, label: String) -> Answer<()> {
    Ok(app.desk()?.book(|book| book.profiles().rename(&account, label.trim()))?)
}

/// Moves a case to an account, or out of any.
#[tauri::command]
pub async fn move_case(app: State<'_, App>, case: CaseId, account: Option<ProfileId>) -> Answer<()> {
    let id = case;
    Ok(app.desk()?.book(|book| book.move_case(&id, account.as_ref()))?)
}
