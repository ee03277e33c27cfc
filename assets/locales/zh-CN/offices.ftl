# 交给别家的备案系统（代办公司、主机商），以及系统通知和托盘。

error-channel_no_such_host = 找不到这个地址的主机。
    .fix = 请核对网址有没有写错；写的是公司内部的地址，请先连上公司的网络。
error-channel_nobody_there = 找到了这台主机，但这个端口上没有备案系统。
    .fix = 请核对网址和端口；确认无误，请问对方系统是不是停了。
error-channel_insecure = 无法与对方建立加密连接：证书无效，或对方没有启用加密。
    .fix = 请先看电脑的日期时间是否正确；在酒店、机场等处，请先用浏览器登录网络；仍然这样，请联系对方。令牌没有发出去。
error-channel_other_version = 对方备案系统的接口版本是 { $version }，备案台还不会用。
    .fix = 请先更新备案台；还是不行，请对方开通第 1 版接口。
error-send_elsewhere = 这份案卷已经交给了别处，还没有办完。
    .fix = 请到“进度”页接着办；要换一家，请先在那里撤销。
error-office_bad_address = “{ $address }”不像一个备案系统的网址。
    .fix = 应像 https://beian.example.cn 这样；不带用户名、密码和问号后面的内容。
error-office_plain = 这个网址不加密，证件和令牌在路上会被人看到。
    .fix = 请改用 https:// 开头的网址；确实只在可信的内部网络里用，请勾选“我知道不加密，仍要用”。
error-office_twice = 这个网址已经在名单里了，叫“{ $name }”。
    .fix = 令牌变了，请在名单里给它换令牌。
error-office_bad_token = 这不像访问令牌。
    .fix = 令牌是一串没有空格的英文字母、数字或符号，请整段复制对方给您的令牌。
error-office_unlisted = 这份案卷交给了 { $address }，但它不在您的名单里。
    .fix = 请在下面填上它给您的令牌，就能接着办。
error-book_no_such_office = 名单里没有这个备案系统。
    .fix = 请回到名单重新选择。

portal-channel-http = 代办公司或主机商的备案系统
portal-channel-http-about = 真的备案：对方给了您网址和访问令牌，材料由本程序直接传过去，进度自动取回。

office-pick = 交给哪一家
office-none = 还没有添加过。请添加对方给您的网址和令牌。
office-add = 添加一家
office-name = 您怎么称呼它
office-name-hint = 例如：某某代办；不填就用网址
office-address = 网址
office-token = 访问令牌
office-token-hint = 对方给您的一串字符。只存在加密的案卷簿里，以后不再显示。
office-token-new = 新的访问令牌
office-plain = 我知道不加密，仍要用
office-plain-note = 只在可信的内部网络里这样做。
office-plain-mark = 不加密
office-practice-mark = 练习用
office-practice-note = 这家说自己是练习用的：交给它的都不是真的备案。
office-save = 加入名单
office-try = 试一试
office-tried = 连上了，令牌也对。
office-tried-practice = 连上了，令牌也对。这是练习用的备案系统，交给它的都不是真的备案。
office-open = { $count } 份在办
office-change = 换令牌
office-changed = 令牌已换好。
office-keep = 换上
office-remove = 移除
office-remove-title = 从名单里移除“{ $name }”？
office-remove-text = 令牌会从案卷簿里彻底删掉。案卷都还在。
office-remove-open = 令牌会从案卷簿里彻底删掉。还有 { $count } 份申请在它那里办着，移除后就问不到进度，直到您再添加它。
office-cancel = 取消
office-real = 这是真的备案。提交后，材料会传给“{ $name }”，由对方审核并送管局。
office-submit = 提交给“{ $name }”
office-lies-at = 交给了 { $name }
office-filing = 对方的编号：{ $filing }
office-lies-practice = { $name } 说自己是练习用的：这里的审核、短信和备案号都不是真的。
office-stale = 这次没有问到最新进度：{ $why }下面是上次知道的。

attempts-current = 这一次
attempts-unsent = 还没交上
attempts-sent = { $at } 提交
attempts-came = 结果：{ $state }


note-news = 一个案卷有新进度：{ $step }
note-news-many = { $count } 个案卷有新进度
reminder-sms = 有一个案卷的短信核验快到期了，请在 { $until } 前完成。
reminder-mail = 有一个案卷等着寄纸质材料，{ $until } 前不寄，申请会被清理。
reminder-photo = 有一个案卷等着上传核验照片，{ $until } 前不传，申请会被清理。
reminder-mend = 有一个案卷等着修改后再交，{ $until } 前不交，申请会被清理。

tray-show = 显示窗口
tray-none = 没有等您办的案卷
tray-locked = 案卷簿没有打开
tray-waiting = { $count } 个案卷等您办
tray-quit = 退出

ui-notify = 系统通知
ui-notify-yes = 有进度时通知
ui-notify-no = 不通知
ui-stay = 关闭窗口时
ui-stay-no = 退出
ui-stay-yes = 留在托盘
ui-notify-said = 有新进度，或期限快到时，电脑会弹出通知。通知里没有姓名、公司和号码。
ui-notify-fine = 知道了
ui-notify-off = 不要通知
