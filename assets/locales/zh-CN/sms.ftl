# 短信核验：谁来核验、用哪个手机、什么时候截止、还能错几次、还能重发几次。

sms-title = 短信核验
sms-about = 请每位负责人本人查看短信，在下面填写验证码。
sms-about-page = 请每位负责人本人到工信部备案网站填写验证码，再回到这里，记下网页的提示。
sms-note-one_code = 同一个手机号只会收到一条短信，核验一次即可。
sms-note-record = 办理这类备案，短信发到原备案里登记的手机，不发到您这次填的新号码。那个号码不能用了，请先变更备案里的号码；换接入商的，到原接入商变更。
sms-note-inferred = 谁来核验这一条，没有找到公开的规定，是从相近的备案类型推断的。请以短信和接入商的说明为准。
sms-note-entity_too = 只有主体信息也一起改了，主体负责人才会收到短信。
sms-note-recorded = 期限从您记下“待短信核验”时算起，以短信里写的为准。

sms-until = { $date } { $time } 前
sms-left = 还剩 { $hours } 小时{ $minutes ->
    [0] {""}
   *[other] {" "}{ $minutes } 分
}
sms-left-none = 期限已过
sms-until-label = 截止
sms-warning-soon = 不到 6 小时了，请尽快核验。
sms-warning-hour = 不到 1 小时了，请马上核验。
sms-warning-over = 期限已过，备案会退回接入商。内容没有改动的，由接入商重新提交，到时再核验一次。

sms-tries-label = 可输错
sms-tries = 还可输错 { $left } 次；第 { $last } 次输错，备案会被退回。
sms-tries-none = 不能再错了：再输错一次，备案就会被退回。
sms-resends-label = 可重发
sms-resends = 还可重发 { $left } 次。短信一般约 { $minutes } 分钟到，也可能晚一些；没收到再重发。重发以后，仍请按原来的期限完成。
sms-resends-none = 不能再重发了。请用最后收到的验证码；到期没有完成，备案会退回接入商。
sms-resend = 重发短信

sms-role-entity = 主体负责人
sms-role-site = 网站负责人
sms-role-site_of = 网站负责人（{ $site }）
sms-covers = 同一手机，一并核验：{ $roles }
sms-mobile-record = 原备案登记的手机
sms-mobile = 收短信的手机
sms-tail = 证件号码后六位
sms-done = 已核验，{ $at }
sms-due = 待核验
sms-ask-mobile = { $role }收短信的手机号
sms-ask-tail = { $role }证件号码后六位
sms-wrong = 验证码、手机号或证件号码后六位不对。

sms-page-open = 打开工信部备案网站
sms-page-where = 在首页选“短信核验”，填三样：短信里的 6 位验证码、收短信的手机号、证件号码后六位。
sms-copy-tail = 复制后六位
sms-copy-tail-of = 复制{ $role }证件号码后六位
sms-answer-begin = 记下网页的提示
sms-answer-title = { $role }核验时，网页提示了什么？
sms-answer-paste = 也可以把网页的提示粘贴在这里
sms-answer-read = 看看是哪一种
sms-answer-not_found = 没有认出来，请从列表里选。
sms-answer-record = 记下这条提示
sms-answer-fix = 接下来：{ $fix }
sms-answer-undo = 撤回上一次的记录
sms-answer-cancel = 先不记
