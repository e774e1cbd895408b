-- SPDX-License-Identifier: MIT
-- callbacks.lua - for wrk: signed robot callbacks, each with a msgId of its own. Arguments: FILE OF PAIRS, CORPID, RUN.
-- wrk's Lua has no HMAC: the pairs (timestamp, sign) are made beforehand.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    pairs_of_headers, count = {}, 0
    for line in io.lines(args[1]) do
        local timestamp, sign = line:match("^(%S+)%s+(%S+)$")
        pairs_of_headers[#pairs_of_headers + 1] = {
            ["Content-Type"] = "application/json; charset=utf-8", ["timestamp"] = timestamp, ["sign"] = sign,
        }
    end
    body = '{"conversationId":"cidBench%d","atUsers":[{"dingtalkId":"$:LWCP_v1:$bot"}],"chatbotCorpId":"' .. args[2] ..
        '","chatbotUserId":"$:LWCP_v1:$bot","msgId":"msgBench' .. args[3] .. 'x%dx%d","senderNick":"李雷","isAdmin":false,' ..
        '"senderStaffId":"staff0001","sessionWebhookExpiredTime":1,"createAt":1767225605011,"senderCorpId":"' .. args[2] ..
        '","conversationType":"2","senderId":"$:LWCP_v1:$usrCCCCCCCCCCCCCCCCCCCC==","conversationTitle":"画板测试群",' ..
        '"isInAtList":true,"sessionWebhook":"https://oapi.dingtalk.com/robot/sendBySession?session=0123456789abcdef0123456789abcdef",' ..
        '"text":{"content":" 画 圆 300 200 80 红"},"robotCode":"normal","senderPlatform":"Mac","msgtype":"text"}'
end

function request()
    count = count + 1
    return wrk.format("POST", nil, pairs_of_headers[count % #pairs_of_headers + 1],
        body:format(count % 64, number, count))
end

function done(summary, latency, requests)
    local errors = summary.errors
    print(("  %.0f/s   p50 %.2f ms   p99 %.2f ms   max %.0f ms   not 2xx %d   broken %d"):format(
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        latency.max / 1000, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
