//! Login accounts at providers.

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
