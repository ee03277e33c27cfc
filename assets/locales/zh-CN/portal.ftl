# 在服务商的门户上备案：自己去填，回来记下门户上的状态。

error-portal_out_of_order = 门户上的状态和这里记的顺序对不上，没有改动。
    .fix = 请核对门户上的状态；确实如此，请确认后再记。
error-portal_other_channel = 这份案卷不是在门户上提交的。
    .fix = 请到进度页查看它的状态。
error-portal_nothing_recorded = 没有可以撤销的记录。
    .fix = 不用做什么。
error-portal_not_sent_back = 这份案卷没有被退回，不用再次提交。
    .fix = 请先记下门户上的状态。
