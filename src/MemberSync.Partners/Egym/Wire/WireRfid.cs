namespace MemberSync.Partners.Egym.Wire;

/// <param name="Rfid"><c>0x</c> and an even number of hexadecimal digits.</param>
internal sealed record WireRfid(string Rfid);
